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

/**
 * Sign-ins in the audit trail: those on the screen, and the refused ones everywhere. Call it for attempts that were really
 * checked only.
 */
@ApplicationScoped
public class SignInTrail {
    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Members members;

    @Inject
    private RefusedSignIns refusedSignIns;

    @Inject
    private AuditTrail trail;

    /** Somebody begins a session. A call of the API is none. */
    void succeeded(HttpServletRequest request, String email) {
        members.findByEmail(email).ifPresent(member -> {
            AuditActor actor = AuditActor.member(member.id(), member.email(), clientAddress.of(request));
            trail.recordAttempt(AuditEntry.of(member.organizationId(), actor, AuditAction.SIGN_IN));
        });
    }

    /** A name and a password, or an API token, that open nothing. */
    void refused(HttpServletRequest request, Credential credential) {
        if (credential instanceof UsernamePasswordCredential password) {
            refusedSignIns.record(password.getCaller(), clientAddress.of(request), null);
        } else if (credential instanceof BearerCredential bearer) {
            bearer.usedToken()
                    .ifPresent(
                            token -> refusedSignIns.record(token.member().email(), clientAddress.of(request), token));
        }
    }
}
