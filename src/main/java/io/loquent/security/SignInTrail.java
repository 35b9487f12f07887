package io.loquent.security;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sign-ins in the audit trail: those on the screen, those by REST that are the first from an address, or the first of a day,
 * and the refused ones everywhere.
 */
@ApplicationScoped
public class SignInTrail {
    private static final Logger LOG = Logger.getLogger(SignInTrail.class.getName());

    /** NB: refusing costs next to nothing, recording more; without a bound they would pile up in memory. */
    private static final int MOST_WAITING = 100;

    private final Semaphore backlog = new Semaphore(MOST_WAITING);

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Members members;

    @Inject
    private RefusedSignIns refusedSignIns;

    @Inject
    private AuditTrail trail;

    /** Somebody begins a session, or calls the API from where nobody did today. */
    void succeeded(HttpServletRequest request, String email) {
        members.findByEmail(email).ifPresent(member -> {
            AuditActor actor = AuditActor.member(member.id(), member.email(), clientAddress.of(request));
            trail.recordAttempt(AuditEntry.of(member.organizationId(), actor, AuditAction.SIGN_IN));
        });
    }

    /** A name and a password, or an API token, that open nothing. */
    void refused(HttpServletRequest request, Credential credential) {
        String address = clientAddress.of(request);
        if (credential instanceof UsernamePasswordCredential password) {
            record(password.getCaller(), address, null, AuditEntry.REFUSED);
        } else if (credential instanceof BearerCredential bearer) {
            bearer.usedToken().ifPresent(token -> record(token.member().email(), address, token, AuditEntry.REFUSED));
        }
    }

    /** A name whose password was not looked at. @param problem why not, as a slug */
    void barred(String email, String address, String problem) {
        record(email, address, null, problem);
    }

    private void record(String email, String address, UsedToken token, String result) {
        if (!backlog.tryAcquire()) {
            LOG.log(Level.FINE, "More refused sign-ins at once than are recorded, one of them from {0}", address);
            return;
        }
        try {
            refusedSignIns.record(email, address, token, result, backlog::release);
        } catch (RuntimeException e) {
            backlog.release();
            throw e;
        }
    }
}
