package io.loquent.password;

import io.loquent.apitoken.ApiTokens;
import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.security.CurrentMember;
import io.loquent.security.Directory;
import io.loquent.security.Member;
import io.loquent.security.Members;
import io.loquent.security.PasswordAttempts;
import io.loquent.security.PasswordTurns;
import io.loquent.security.Permission;
import io.loquent.text.Text;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** The caller's own password. No transaction here: hashing takes its time. */
@Stateless
@RolesAllowed({Permission.MEMBER, Permission.NEWCOMER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordChoice {
    @Resource
    private SessionContext container;

    @Inject
    private Directory directory;

    @Inject
    private CurrentMember caller;

    @Inject
    private Members members;

    @Inject
    private PasswordAttempts attempts;

    @Inject
    private PasswordTurns turns;

    @Inject
    private PasswordChange passwords;

    @Inject
    private ApiTokens tokens;

    @Inject
    private AuditTrail trail;

    /** Whether the caller may do nothing else before choosing a password. */
    public boolean isDue() {
        return container.isCallerInRole(Permission.NEWCOMER);
    }

    /** Whether passwords are chosen here; otherwise the operator's directory keeps them. */
    public boolean isOffered() {
        return !directory.isInUse();
    }

    /** How many API tokens of the caller's a new password leaves as they are. */
    public long liveTokens() {
        return tokens.countOwn();
    }

    /**
     * Makes the form's password the caller's.
     *
     * @param endTokens whether the caller's API tokens shall end with the password until now; they do not by themselves
     * @return the member as it is now
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} with the fields that break a rule, or
     *     {@link ProblemType#TOO_MANY_ATTEMPTS}; nothing changed then
     */
    public Member choose(PasswordForm form, boolean endTokens) {
        if (!isOffered()) {
            throw new IllegalStateException("Passwords are kept by the directory");
        }
        Member member = caller.require();
        List<FieldError> errors = form.errors();
        if (!errors.isEmpty()) {
            throw ProblemException.invalidInput(errors);
        }
        AuditEntry change = caller.does(AuditAction.PASSWORD_CHANGED);
        if (!member.mustChoosePassword()) {
            requireCurrent(member, form, change);
        }
        return passwords.make(member, hashOfAnother(member, form), endTokens, change);
    }

    private String hashOfAnother(Member member, PasswordForm form) {
        return turns.ofHashing(true, () -> {
            if (members.isPasswordOf(member, form.chosen())) {
                throw refused(PasswordForm.CHOSEN, "password.same");
            }
            return members.hash(form.chosen());
        });
    }

    /** NB: who fails here may sit at somebody else's open session, so the trail tells. */
    private void requireCurrent(Member member, PasswordForm form, AuditEntry change) {
        try {
            if (attempts.isPasswordOf(member, form.current())) {
                return;
            }
        } catch (ProblemException tooMany) {
            trail.recordRefusal(change.failed(tooMany));
            throw tooMany;
        }
        trail.recordRefusal(change.failed(AuditEntry.REFUSED));
        throw refused(PasswordForm.CURRENT, "password.current-wrong");
    }

    private static ProblemException refused(String pointer, String rule) {
        return ProblemException.invalidInput(List.of(new FieldError(pointer, Text.of(rule))));
    }
}
