package io.loquent.member;

import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.audit.InTurn;
import io.loquent.organization.OrganizationId;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.RandomSecret;
import io.loquent.security.EmailAddress;
import io.loquent.security.Member;
import io.loquent.security.Roster;
import io.loquent.text.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * What is written about an organization's people. Every method is one short transaction that locks the organization's
 * owners first and holds the change and its event; who does it, and for which organization, is the event's. Who may is
 * decided by {@link OrganizationMembers}.
 *
 * <p>Each throws {@link ProblemType#MEMBERS_CHANGED} when who asks is no owner any more.
 */
@InTurn
@Stateless
public class MemberChanges {
    /** What an invitation begins with. */
    static final String TOKEN_START = "lqi_";

    @Inject
    private Roster roster;

    @Inject
    private AuditTrail trail;

    @Inject
    private InvitationTime invitationTime;

    /**
     * @return empty when the address is somebody's in another organization
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when it is somebody's here
     */
    public Optional<NewInvitation> invite(AuditEntry event, EmailAddress email, Access access) {
        OrganizationId organization = event.organization();
        lockedOwners(event);
        RandomSecret token = RandomSecret.generate(TOKEN_START);
        Optional<Member> member = roster.invite(organization, email, token.sha256(), invitationTime.fromNow());
        if (member.isEmpty() && roster.find(organization, email).isPresent()) {
            throw ProblemException.invalidInput(List.of(new FieldError("/email", Text.of("member.email-here"))));
        }
        return member.map(invited -> {
            roster.change(invited, access.owner(), access.permissions());
            trail.record(event);
            return new NewInvitation(invited, token.text());
        });
    }

    /** As {@link OrganizationMembers#inviteAgain}. */
    public Optional<NewInvitation> inviteAgain(AuditEntry event, long id) {
        lockedOwners(event);
        return roster.find(event.organization(), id).map(member -> {
            RandomSecret token = RandomSecret.generate(TOKEN_START);
            if (!roster.inviteAgain(member, token.sha256(), invitationTime.fromNow())) {
                throw new ProblemException(ProblemType.ALREADY_MEMBER, Text.of("already-member"));
            }
            trail.record(event);
            return new NewInvitation(member, token.text());
        });
    }

    /** As {@link OrganizationMembers#change}. */
    public Optional<Member> change(AuditEntry event, long id, Access access) {
        List<Member> owners = lockedOwners(event);
        return roster.find(event.organization(), id).map(found -> {
            if (!access.owner()) {
                requireAnother(owners, found);
            }
            roster.change(found, access.owner(), access.permissions());
            trail.record(event);
            return found;
        });
    }

    /** As {@link OrganizationMembers#remove}. @return who was removed */
    public Optional<Member> remove(AuditEntry event, long id) {
        List<Member> owners = lockedOwners(event);
        return roster.find(event.organization(), id).map(found -> {
            requireAnother(owners, found);
            roster.remove(found);
            trail.record(event);
            return found;
        });
    }

    /** NB: the caller may have been one when the request came in, and none any more when the lock was free. */
    private List<Member> lockedOwners(AuditEntry event) {
        List<Member> owners = roster.lockOwners(event.organization());
        if (owners.stream().noneMatch(owner -> event.actor().memberId() == owner.id())) {
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
}
