package io.loquent.connection;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.DueCheck;
import io.loquent.organization.DueChecks;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks connected accounts again: first {@code loquent.twilio.first-recheck-seconds} after they were connected, then each
 * about once in {@code loquent.twilio.recheck-hours}. One node at a time takes those that are due, a few at once, in a
 * minute at most {@code loquent.twilio.rechecks-per-minute}: a hundred thousand organizations spread over the day by
 * themselves. What cannot be checked now is tried again much sooner than what was.
 */
@ApplicationScoped
public class ScheduledRecheck {
    private static final Logger LOG = Logger.getLogger(ScheduledRecheck.class.getName());

    private final UUID node = UUID.randomUUID();

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private DueChecks checks;

    @Inject
    private StoredCredentialCheck check;

    @Inject
    private RecheckPlan plan;

    private ExecutorService workers;

    @PostConstruct
    void open() {
        workers = Executors.newFixedThreadPool(plan.atOnce(), threads);
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    /** Checks until none is due, or as many were begun as may be in this minute. No transaction may be open. */
    public void checkDue() {
        List<DueCheck> due = take();
        while (!due.isEmpty()) {
            checkAtOnce(due);
            due = take();
        }
        checks.endTurn(node);
    }

    private List<DueCheck> take() {
        return checks.take(node, plan.atOnce(), plan.perMinute());
    }

    private void checkAtOnce(List<DueCheck> due) {
        try {
            workers.invokeAll(due.stream().map(this::asWork).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The checks were ended", e);
        }
    }

    private Callable<Object> asWork(DueCheck each) {
        return Executors.callable(() -> check(each));
    }

    private void check(DueCheck due) {
        try {
            checks.putOff(due, untilNext(due));
        } catch (RuntimeException e) {
            log(Level.WARNING, due, e);
        }
    }

    /** Checks, and says when to check again. */
    private Duration untilNext(DueCheck due) {
        try {
            check.verify(AuditEntry.of(due.organization(), AuditActor.system(), AuditAction.VERIFY));
            return plan.untilNext();
        } catch (ProblemException e) {
            log(Level.FINE, due, e);
            return plan.untilNextAfter(e.type());
        } catch (RuntimeException e) {
            log(Level.WARNING, due, e);
            return plan.untilNextAfter(ProblemType.UNEXPECTED);
        }
    }

    private static void log(Level level, DueCheck due, RuntimeException failure) {
        LOG.log(level, failure, () -> "Organization " + due.organization().value() + " could not be checked");
    }
}
