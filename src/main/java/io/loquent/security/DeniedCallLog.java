package io.loquent.security;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps denied calls out of the servers' logs: they report each with a stack trace, as a failure, and whoever has any
 * account at all could fill a disk with them. What is denied is decided, answered and tested elsewhere; other failures of
 * EJBs are logged as before.
 *
 * <p>NB: the loggers are held here: java.util.logging forgets the filter of a logger nobody references.
 */
public final class DeniedCallLog {
    private static final List<Logger> EJB_LOGS = List.of(
            Logger.getLogger("jakarta.enterprise.ejb.container"), // Payara
            Logger.getLogger("org.jboss.as.ejb3.invocation")); // WildFly

    /** What Payara says before the stack trace, which comes as a record of its own; it names no cause. */
    private static final String PAYARAS_HEADING = "AS-EJB-00056";

    private DeniedCallLog() {}

    public static void close() {
        EJB_LOGS.forEach(log -> log.setFilter(DeniedCallLog::isWorthReading));
    }

    static boolean isWorthReading(LogRecord line) {
        return !(line.getThrown() instanceof EJBAccessException)
                && !(line.getThrown() instanceof AccessLocalException)
                && !PAYARAS_HEADING.equals(line.getMessage());
    }
}
