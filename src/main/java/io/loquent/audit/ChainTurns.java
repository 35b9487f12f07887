package io.loquent.audit;

import io.loquent.limit.Lanes;
import io.loquent.organization.OrganizationId;
import io.loquent.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Whose turn it is to record. Whoever waits for a chain holds a connection of the pool, so of each organization only a few
 * may: a chain that is busy or stuck keeps its own organization waiting, and leaves the pool to all others.
 */
@ApplicationScoped
public class ChainTurns {
    /** Enough for one to get ready while another is written; few beside the pool's 32. */
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** PostgreSQL's {@code lock_not_available}. */
    private static final String LOCKED = "55P03";

    private final Lanes<OrganizationId> lanes = new Lanes<>(AT_ONCE, PATIENCE);

    /**
     * @param recording begins the transaction, or has not used its connection yet
     * @throws ProblemException {@link io.loquent.problem.ProblemType#DATABASE_UNAVAILABLE} when its turn does not come in
     *     time; nothing was done then
     */
    <T> T of(OrganizationId organization, Callable<T> recording) throws Exception {
        if (!lanes.enter(organization)) {
            throw ProblemException.of(new SQLTransientException(
                    "The audit trail of organization " + organization.value() + " is busy", LOCKED));
        }
        try {
            return recording.call();
        } finally {
            lanes.leave(organization);
        }
    }
}
