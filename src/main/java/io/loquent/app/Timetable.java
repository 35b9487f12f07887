package io.loquent.app;

import io.loquent.apitoken.ApiTokenStore;
import io.loquent.connection.ScheduledRecheck;
import io.loquent.limit.Counters;
import io.loquent.organization.Verifications;
import io.loquent.security.KnownAddresses;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is done by the clock, and when; the only place with timers. Work that fails is told to the log and done again at its
 * next time.
 *
 * <p>NB: a timer that throws, or whose transaction rolls back, is called once more by Payara and then never again until the
 * application is deployed anew. Hence a catch around everything, no lock that the container could tire of waiting for, and
 * no transaction of the container's: on Payara a class's {@code NOT_SUPPORTED} does not reach its timers, which had one
 * all the same. It waits for the checks at start: without a schema there is nothing to do.
 */
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Timetable {
    private static final Logger LOG = Logger.getLogger(Timetable.class.getName());

    @Inject
    private ScheduledRecheck recheck;

    @Inject
    private Verifications verifications;

    @Inject
    private Counters counters;

    @Inject
    private KnownAddresses knownAddresses;

    @Inject
    private ApiTokenStore tokens;

    @Inject
    private ThisNode node;

    /** NB: how many are checked in a minute does not depend on how often this looks whether any is due. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void checkConnectedAccounts() {
        run("check of connected accounts", recheck::checkDue);
    }

    @Schedule(hour = "*", minute = "*", second = "5/20", persistent = false)
    void purgePreviousConnections() {
        run("purge of replaced connections", verifications::purgePrevious);
    }

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void reportKeys() {
        run("report of this node's keys", node::report);
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void removeForgottenCounters() {
        run("removal of forgotten counters", counters::removeForgotten);
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    void removeForgottenAddresses() {
        run("removal of forgotten addresses", knownAddresses::removeForgotten);
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    void removeTokensExpiredLongAgo() {
        run("removal of expired API tokens", tokens::removeLongExpired);
    }

    private static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, e, () -> "The scheduled " + name + " failed; its next time is its next try");
        }
    }
}
