package io.loquent.member;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditEntry;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.security.CurrentMember;
import io.loquent.security.Directory;
import io.loquent.security.Member;
import io.loquent.security.Permission;
import io.loquent.security.Roster;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people of the caller's organization: what both faces call. Only owners who signed in with a password may; an API token
 * is no owner. Ids of other organizations are unknown here. Who is not there yet is invited by {@link Inviting}.
 *
 * <p>While people are kept in the operator's directory everything throws {@link ProblemType#MEMBERS_IN_DIRECTORY}. No
 * transaction here: those are of {@link MemberChanges}, and what they refuse is recorded apart from them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrganizationMembers {
    @Resource
    private SessionContext container;

    @Inject
    private CurrentMember caller;

    @Inject
    private Directory directory;

    @Inject
    private Roster roster;

    @Inject
    private MemberChanges changes;

    @Inject
    private RecordedChange recorded;

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
        directory.requirePeopleKeptHere();
        return roster.list(caller.organizationId());
    }

    /**
     * Says anew what a member may do; it holds from their next request on, also for open sessions and API tokens.
     *
     * @return the member as it is now; empty when there is no such member
     * @throws ProblemException {@link ProblemType#INVALID_INPUT}, {@link ProblemType#LAST_OWNER}
     */
    @RolesAllowed(Permission.OWNER)
    public Optional<Member> change(long id, Boolean owner, List<String> permissions) {
        directory.requirePeopleKeptHere();
        String name = roster.name(caller.organizationId(), id);
        AuditEntry event = caller.does(AuditAction.MEMBER_CHANGED).about(name);
        return recorded.of(event, () -> {
            Access access = Access.of(owner, permissions, grantable());
            return changes.change(event.about(name + ": " + access), id, access);
        });
    }

    /**
     * Ends a membership or withdraws an invitation, with the member's sessions and API tokens.
     *
     * @return false when there is no such member
     * @throws ProblemException {@link ProblemType#LAST_OWNER}
     */
    @RolesAllowed(Permission.OWNER)
    public boolean remove(long id) {
        directory.requirePeopleKeptHere();
        String name = roster.name(caller.organizationId(), id);
        AuditEntry event = caller.does(AuditAction.MEMBER_REMOVED).about(name);
        return recorded.of(event, () -> changes.remove(event, id)).isPresent();
    }
}
