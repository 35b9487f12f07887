package io.loquent.member;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.organization.OrganizationId;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.RandomSecret;
import io.loquent.security.CurrentMember;
import io.loquent.security.Directory;
import io.loquent.security.EmailAddress;
import io.loquent.security.Member;
import io.loquent.security.Permission;
import io.loquent.security.Roster;
import io.loquent.text.Text;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The people of the caller's organization: what both faces call. Only owners who signed in with a password may; an API token
 * is no owner. Ids of other organizations are unknown here.
 *
 * <p>While people are kept in the operator's directory everything throws {@link ProblemType#MEMBERS_IN_DIRECTORY}.
 */
@Stateless
public class OrganizationMembers {
    /** What an invitation begins with. */
    static final String TOKEN_START = "lqi_";

    @Resource
    private SessionContext container;

    @Inject
    private CurrentMember caller;

    @Inject
    private Directory directory;

    @Inject
    private Roster roster;

    @Inject
    private AuditTrail trail;

    @Inject
    @ConfigProperty(name = "loquent.invitation.hours")
    private int invitationHours;

    /** Whether the rest is open to the caller; for screens that show it only then. */
    @RolesAllowed(Permission.MEMBER)
    public boolean isOpen() {
        return !directory.isInUse() && container.isCallerInRole(Permission.OWNER);
    }

    /** The permissions the caller may grant. */
    @RolesAllowed(Permission.OWNER)
    public Set<String> grantable() {
        return caller.require().permissions();
    }

    /** Everybody, the invited ones too, by e-mail address. */
    @RolesAllowed(Permission.OWNER)
    public List<Member> list() {
        requireKeptHere();
        return roster.list(caller.organizationId());
    }

    /**
     * Adds a member who can sign in after accepting.
     *
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} with what each field breaks, also when the address is
     *     somebody's already. Of a member of another organization no more is told than that
     */
    @RolesAllowed(Permission.OWNER)
    public NewInvitation invite(String email, boolean owner, List<String> permissions) {
        requireKeptHere();
        Member inviter = caller.require();
        List<FieldError> errors = new ArrayList<>();
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            errors.add(new FieldError("/email", Text.of("member.email")));
        }
        Access access = Access.of(owner, permissions, inviter.permissions(), errors);
        lockedOwners();
        RandomSecret token = RandomSecret.generate(TOKEN_START);
        OrganizationId organization = inviter.organizationId();
        Member member = roster.invite(organization, address.orElseThrow(), token.sha256(), invitationEnd())
                .orElseThrow(() -> taken(organization, address.get()));
        roster.change(member, access.owner(), access.permissions());
        record(AuditAction.MEMBER_INVITED, member.email() + ": " + access);
        return new NewInvitation(member, token.text());
    }

    /**
     * Makes a new invitation for somebody who has not accepted yet; the link until now opens nothing any more.
     *
     * @return empty when there is no such member
     * @throws ProblemException {@link ProblemType#ALREADY_MEMBER}
     */
    @RolesAllowed(Permission.OWNER)
    public Optional<NewInvitation> inviteAgain(long id) {
        requireKeptHere();
        lockedOwners();
        return roster.find(caller.organizationId(), id).map(member -> {
            RandomSecret token = RandomSecret.generate(TOKEN_START);
            if (!roster.inviteAgain(member, token.sha256(), invitationEnd())) {
                throw new ProblemException(ProblemType.ALREADY_MEMBER, Text.of("already-member"));
            }
            record(AuditAction.MEMBER_INVITED, member.email());
            return new NewInvitation(member, token.text());
        });
    }

    /**
     * Says anew what a member may do; it holds from their next request on, also for open sessions and API tokens.
     *
     * @return the member as it is now; empty when there is no such member
     * @throws ProblemException {@link ProblemType#INVALID_INPUT}, {@link ProblemType#LAST_OWNER}
     */
    @RolesAllowed(Permission.OWNER)
    public Optional<Member> change(long id, Boolean owner, List<String> permissions) {
        requireKeptHere();
        Member changer = caller.require();
        Access access = Access.of(owner, permissions, changer.permissions());
        List<Member> owners = lockedOwners();
        Optional<Member> member = roster.find(changer.organizationId(), id);
        member.ifPresent(found -> {
            if (!access.owner()) {
                requireAnother(owners, found);
            }
            roster.change(found, access.owner(), access.permissions());
            record(AuditAction.MEMBER_CHANGED, found.email() + ": " + access);
        });
        return member;
    }

    /**
     * Ends a membership or withdraws an invitation, with the member's sessions and API tokens.
     *
     * @return false when there is no such member
     * @throws ProblemException {@link ProblemType#LAST_OWNER}
     */
    @RolesAllowed(Permission.OWNER)
    public boolean remove(long id) {
        requireKeptHere();
        List<Member> owners = lockedOwners();
        Optional<Member> member = roster.find(caller.organizationId(), id);
        AuditEntry event = caller.does(AuditAction.MEMBER_REMOVED);
        member.ifPresent(found -> {
            requireAnother(owners, found);
            roster.remove(found);
            trail.record(event.about(found.email()));
        });
        return member.isPresent();
    }

    private void record(AuditAction action, String subject) {
        trail.record(caller.does(action).about(subject));
    }

    /** NB: the caller may have been one when the request came in, and none any more when the lock was free. */
    private List<Member> lockedOwners() {
        Member asking = caller.require();
        List<Member> owners = roster.lockOwners(asking.organizationId());
        if (owners.stream().noneMatch(owner -> owner.id() == asking.id())) {
            throw new ProblemException(ProblemType.MEMBERS_CHANGED, Text.of("members-changed"));
        }
        return owners;
    }

    /** NB: an owner who was invited or got a one-time password, and may never come, is not another one to rely on. */
    private static void requireAnother(List<Member> owners, Member leaving) {
        if (owners.stream().filter(Member::isSettled).noneMatch(owner -> owner.id() != leaving.id())) {
            throw new ProblemException(ProblemType.LAST_OWNER, Text.of("last-owner"));
        }
    }

    private ProblemException taken(OrganizationId organization, EmailAddress email) {
        boolean here = roster.find(organization, email).isPresent();
        return ProblemException.invalidInput(
                List.of(new FieldError("/email", Text.of(here ? "member.email-here" : "member.email-elsewhere"))));
    }

    private void requireKeptHere() {
        if (directory.isInUse()) {
            throw new ProblemException(ProblemType.MEMBERS_IN_DIRECTORY, Text.of("members-in-directory"));
        }
    }

    private OffsetDateTime invitationEnd() {
        return OffsetDateTime.now(ZoneOffset.UTC).plusHours(invitationHours).truncatedTo(ChronoUnit.SECONDS);
    }
}
