package io.loquent.audit;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Records behind the caller's back what belongs into another organization's trail: nobody waits for a chain of others. */
@Stateless
public class LaterRecording {
    @Inject
    private AuditTrail trail;

    /** As {@link AuditTrail#recordAttempt}. NB: a node that dies just now forgets it; a change of one's own is not for here. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void record(AuditEntry entry) {
        trail.recordAttempt(entry);
    }
}
