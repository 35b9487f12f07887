package io.loquent.member;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditEntry;
import io.loquent.audit.LaterRecording;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.security.CurrentMember;
import io.loquent.security.Directory;
import io.loquent.security.EmailAddress;
import io.loquent.security.Permission;
import io.loquent.security.Roster;
import io.loquent.text.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Inviting people to the caller's organization: what both faces call, for whom and with what refusals as in
 * {@link OrganizationMembers}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Inviting {
    @Inject
    private CurrentMember caller;

    @Inject
    private Directory directory;

    @Inject
    private Roster roster;

    @Inject
    private InvitationLimit limit;

    @Inject
    private MemberChanges changes;

    @Inject
    private RecordedChange recorded;

    @Inject
    private LaterRecording later;

    /**
     * Adds a member who can sign in after accepting.
     *
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} with what each field breaks, also when the address is
     *     somebody's already. Of a member of another organization no more is told than that;
     *     {@link ProblemType#TOO_MANY_ATTEMPTS} when it was told of so many that the next must wait
     */
    @RolesAllowed(Permission.OWNER)
    public NewInvitation invite(String email, boolean owner, List<String> permissions) {
        directory.requirePeopleKeptHere();
        Optional<EmailAddress> address = EmailAddress.parse(email);
        AuditEntry event = caller.does(AuditAction.MEMBER_INVITED)
                .about(address.map(EmailAddress::text).orElse(null));
        return recorded.of(event, () -> Optional.of(invite(event, address, owner, permissions)))
                .orElseThrow();
    }

    private NewInvitation invite(
            AuditEntry event, Optional<EmailAddress> address, boolean owner, List<String> permissions) {
        List<FieldError> errors = new ArrayList<>();
        if (address.isEmpty()) {
            errors.add(new FieldError("/email", Text.of("member.email")));
        }
        Access access = Access.of(owner, permissions, caller.require().permissions(), errors);
        EmailAddress email = address.orElseThrow();
        return limit.within(event, () -> {
                    roster.endOverdueInvitation(email).ifPresent(later::record);
                    return changes.invite(event.about(email.text() + ": " + access), email, access);
                })
                .orElseThrow(() -> ProblemException.invalidInput(
                        List.of(new FieldError("/email", Text.of("member.email-elsewhere")))));
    }

    /**
     * Makes a new invitation for somebody who has not accepted yet; the link until now opens nothing any more.
     *
     * @return empty when there is no such member
     * @throws ProblemException {@link ProblemType#ALREADY_MEMBER}
     */
    @RolesAllowed(Permission.OWNER)
    public Optional<NewInvitation> inviteAgain(long id) {
        directory.requirePeopleKeptHere();
        AuditEntry event = caller.does(AuditAction.MEMBER_INVITED).about(roster.name(caller.organizationId(), id));
        return recorded.of(event, () -> changes.inviteAgain(event, id));
    }
}
