package io.loquent.security;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Records refused sign-ins behind the caller's back, so that the time of the answer tells nobody whether there is such a
 * member.
 */
@Stateless
public class RefusedSignIns {
    private static final Logger LOG = Logger.getLogger(RefusedSignIns.class.getName());
    private static final int LONGEST_EMAIL = 256;

    @Inject
    private Members members;

    @Inject
    private AuditTrail trail;

    /**
     * An address that no member has belongs to no organization: only the log tells, and not what was entered.
     *
     * @param token the API token that was tried; null when it was a password
     * @param result why it was refused
     * @param done is run at the end, whatever comes
     */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void record(String email, String clientAddress, UsedToken token, String result, Runnable done) {
        try {
            find(email)
                    .ifPresentOrElse(
                            member -> trail.recordRefusal(event(member, clientAddress, token, result)),
                            () -> LOG.log(
                                    Level.INFO, "A sign-in as nobody we know was refused, from {0}", clientAddress));
        } finally {
            done.run();
        }
    }

    private Optional<Member> find(String email) {
        return email.length() > LONGEST_EMAIL || email.indexOf('\0') >= 0
                ? Optional.empty()
                : members.findByEmail(email);
    }

    private static AuditEntry event(Member member, String clientAddress, UsedToken token, String result) {
        AuditActor actor = AuditActor.member(member.id(), member.email(), clientAddress);
        return AuditEntry.of(
                        member.organizationId(),
                        token == null ? actor : actor.through(token.id(), token.prefix()),
                        AuditAction.SIGN_IN)
                .failed(result);
    }
}
