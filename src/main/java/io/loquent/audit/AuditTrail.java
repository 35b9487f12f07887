package io.loquent.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where every part of the application records what happened. */
@ApplicationScoped
public class AuditTrail {
    private static final Logger LOG = Logger.getLogger(AuditTrail.class.getName());

    @Inject
    private AuditStore store;

    @Inject
    private ChainTurns turns;

    /**
     * Records a change in the transaction that makes it: both are there, or neither. Call it last in the transaction, see
     * {@link AuditChain}, and begin that {@link InTurn}.
     *
     * @throws jakarta.ejb.EJBTransactionRequiredException without a transaction
     */
    public void record(AuditEntry entry) {
        store.join(entry);
    }

    /**
     * Records what changed nothing, e.g. a failed attempt, in a short transaction of its own. Never throws: whoever tried
     * is told how it ended, and the log tells of the lost event.
     */
    public void recordAttempt(AuditEntry entry) {
        orLog(entry, store::alone);
    }

    /** The same for a use of the credentials: it costs the operation no wait for the disk. */
    public void recordUse(AuditEntry entry) {
        orLog(entry, store::aloneWithoutWaiting);
    }

    /** The same for what was refused before it cost anything; bounded, so that nobody can fill the table with it. */
    public void recordRefusal(AuditEntry entry) {
        orLog(entry, store::refusal);
    }

    /** NB: whatever fails, also something checked. */
    private void orLog(AuditEntry entry, Consumer<AuditEntry> recording) {
        try {
            turns.of(entry.organization(), () -> {
                recording.accept(entry);
                return null;
            });
        } catch (Exception e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "Not in the audit trail of organization "
                            + entry.organization().value() + ": "
                            + entry.action().slug() + ", " + entry.result());
        }
    }
}
