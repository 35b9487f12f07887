package io.loquent.database;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the operator once that there is no database, and once that it is back. The pool asks long before the
 * application's own checks at start: on Payara a deployment without a database ends before they run.
 */
final class DatabaseOutage {
    private static final Logger LOG = Logger.getLogger(DatabaseOutage.class.getName());

    private final AtomicBoolean underWay = new AtomicBoolean();

    void begins(SQLException failure) {
        if (underWay.compareAndSet(false, true)) {
            LOG.log(Level.SEVERE, "Loquent has no database: {0}", DatabaseRefusal.sentence(failure));
        }
    }

    void ends() {
        if (underWay.compareAndSet(true, false)) {
            LOG.info("Loquent has its database again");
        }
    }
}
