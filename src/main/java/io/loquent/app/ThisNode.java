package io.loquent.app;

import io.loquent.database.DatabaseRefusal;
import io.loquent.database.LoquentDataSource;
import io.loquent.organization.NodeKeys;
import io.loquent.secret.KeysetSource;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * This node, as it tells the operator's commands through the database that it runs and which keys it has. The same WAR
 * started again is another node: it may have read another keyset.
 *
 * <p>NB: by connections of its own. When Payara ends, the pool is gone before the application is told; and a node whose pool
 * is exhausted runs all the same.
 */
@ApplicationScoped
public class ThisNode {
    private static final Logger LOG = Logger.getLogger(ThisNode.class.getName());

    private final UUID id = UUID.randomUUID();

    @Inject
    private KeysetSource keyset;

    private NodeKeys nodes;
    private boolean gone;

    @PostConstruct
    synchronized void open() {
        nodes = new NodeKeys(new LoquentDataSource());
    }

    /** @throws IllegalStateException with one sentence for the operator */
    public synchronized void report() {
        // NB: a timer may still be on its way when the node ends, and would be believed for minutes.
        if (gone) {
            return;
        }
        try {
            nodes.report(id, keyset.keyset().keyIds());
        } catch (SQLException e) {
            throw new IllegalStateException(DatabaseRefusal.sentence(e), e);
        }
    }

    /** Takes the report back; without a database it runs out by itself. */
    public synchronized void leave() {
        gone = true;
        try {
            nodes.remove(id);
        } catch (SQLException e) {
            LOG.log(Level.INFO, "This node counts as running for some minutes more: {0}", DatabaseRefusal.sentence(e));
        }
    }
}
