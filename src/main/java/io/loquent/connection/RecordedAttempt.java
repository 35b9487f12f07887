package io.loquent.connection;

import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.problem.ProblemException;
import io.loquent.twilio.RequestIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Something an administrator tries with a connection. It records its success itself; its failure is recorded here. */
@ApplicationScoped
public class RecordedAttempt {
    @Inject
    private AuditTrail trail;

    /** @param attempt is given what collects Twilio's request ids; whatever it throws is thrown on */
    <T> T of(AuditEntry event, Function<RequestIds, T> attempt) {
        RequestIds requests = new RequestIds();
        try {
            return attempt.apply(requests);
        } catch (RuntimeException e) {
            AuditEntry failed = event.failed(e).asTwilioRequest(requests.last());
            if (isOwnRefusal(e)) {
                trail.recordRefusal(failed);
            } else {
                trail.recordAttempt(failed);
            }
            throw e;
        }
    }

    /** The same of what gives nothing back. */
    void run(AuditEntry event, Consumer<RequestIds> attempt) {
        of(event, requests -> {
            attempt.accept(requests);
            return null;
        });
    }

    /** What a form gives; that it breaks its rules is recorded. @param event asked for only then */
    <T> T ofForm(Supplier<T> form, Supplier<AuditEntry> event) {
        try {
            return form.get();
        } catch (ProblemException broken) {
            trail.recordRefusal(event.get().failed(broken));
            throw broken;
        }
    }

    /** NB: it costs so little that whoever repeats it could fill the trail. */
    private static boolean isOwnRefusal(RuntimeException failure) {
        return failure instanceof ProblemException problem && problem.type().isOwnRefusal();
    }
}
