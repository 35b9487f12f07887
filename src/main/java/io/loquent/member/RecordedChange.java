package io.loquent.member;

import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** Something an owner tries with the people. It records its success itself; that it was refused is recorded here. */
@ApplicationScoped
public class RecordedChange {
    @Inject
    private AuditTrail trail;

    /** @param change returns empty when there is no such member; whatever it throws is thrown on */
    <T> Optional<T> of(AuditEntry event, Supplier<Optional<T>> change) {
        try {
            Optional<T> result = change.get();
            if (result.isEmpty()) {
                trail.recordRefusal(event.failed(AuditEntry.NOT_FOUND));
            }
            return result;
        } catch (ProblemException refused) {
            trail.recordRefusal(event.failed(refused));
            throw refused;
        }
    }
}
