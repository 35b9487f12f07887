package io.loquent.member;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.Organizations;
import io.loquent.password.PasswordForm;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.RandomSecret;
import io.loquent.secret.SecretText;
import io.loquent.security.ClientAddress;
import io.loquent.security.Directory;
import io.loquent.security.Member;
import io.loquent.security.Members;
import io.loquent.security.PasswordAttempts;
import io.loquent.security.PasswordTurns;
import io.loquent.security.Roster;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Accepting an invitation: open to everybody, for who holds the link is who was invited. No transaction: hashing takes time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Invitations {
    @Inject
    private Directory directory;

    @Inject
    private Roster roster;

    @Inject
    private Organizations organizations;

    @Inject
    private Members members;

    @Inject
    private PasswordAttempts passwords;

    @Inject
    private PasswordTurns turns;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    /** The invitation behind a link; empty when it is unknown, used, withdrawn or expired, which are not told apart. */
    public Optional<Invitation> find(SecretText token) {
        byte[] sha256 = RandomSecret.of(token).sha256();
        return directory.isInUse()
                ? Optional.empty()
                : roster.findInvited(sha256)
                        .map(member -> Invitation.of(
                                sha256,
                                member.email(),
                                organizations.require(member.organizationId()).name()));
    }

    /**
     * Makes the form's password that of the invited member, who can sign in from then on. It works once.
     *
     * @return false when the invitation is not good any more
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} with the fields that break a rule, or
     *     {@link ProblemType#TOO_MANY_ATTEMPTS} when too many passwords are hashed already; it stays good then
     */
    public boolean accept(Invitation invitation, PasswordForm form) {
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            throw ProblemException.invalidInput(errors);
        }
        // NB: looked at before as well, so that nobody without an invitation makes us hash.
        Optional<Member> accepted = roster.findInvited(invitation.sha256())
                .filter(member -> roster.accept(invitation.sha256(), hash(form), accepting(member)));
        accepted.ifPresent(member -> passwords.trust(member.email(), clientAddress.of(request)));
        return accepted.isPresent();
    }

    private String hash(PasswordForm form) {
        return turns.ofHashing(false, () -> members.hash(form.chosen()));
    }

    private AuditEntry accepting(Member member) {
        AuditActor actor = AuditActor.member(member.id(), member.email(), clientAddress.of(request));
        return AuditEntry.of(member.organizationId(), actor, AuditAction.INVITATION_ACCEPTED);
    }
}
