package io.loquent.connection;

import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.problem.ProblemException;
import io.loquent.twilio.RequestIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiFunction;

/** How an operation gets at credentials, and the only way: each use is in the audit trail, whatever it ends in. */
@ApplicationScoped
public class CredentialUse {
    private static final String SHARED = "shared";

    @Inject
    private CredentialResolver resolver;

    @Inject
    private AuditTrail trail;

    /**
     * Runs one operation on the credentials in effect for the event's organization. No transaction may be open.
     *
     * @param use who does what; recorded after the operation, with its result
     * @throws ProblemException as {@link CredentialResolver#resolve}, nothing was used and nothing is recorded then; or
     *     what the operation throws
     */
    public <T> T by(AuditEntry use, BiFunction<ResolvedCredentials, RequestIds, T> operation) {
        ResolvedCredentials resolved = resolver.resolve(use.organization());
        AuditEntry event = use.about(subject(resolved));
        RequestIds requests = new RequestIds();
        try {
            T result = operation.apply(resolved, requests);
            event = event.asTwilioRequest(requests.last());
            return result;
        } catch (RuntimeException e) {
            event = event.failed(e).asTwilioRequest(requests.last());
            throw e;
        } finally {
            trail.recordUse(event);
        }
    }

    private static String subject(ResolvedCredentials resolved) {
        return resolved.source() == ResolvedCredentials.Source.BYO
                ? resolved.credentials().accountSid().masked()
                : SHARED;
    }
}
