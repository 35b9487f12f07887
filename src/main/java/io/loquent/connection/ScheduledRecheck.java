package io.loquent.connection;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.OrganizationId;
import io.loquent.organization.Verifications;
import io.loquent.problem.ProblemException;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks connected accounts again: first {@code loquent.twilio.first-recheck-seconds} after they were connected, then each
 * about once in {@code loquent.twilio.recheck-hours}. Every minute one node takes those that are due, at most
 * {@code loquent.twilio.rechecks-per-minute}, one after the other: a hundred thousand organizations spread over the day by
 * themselves.
 *
 * <p>NB: it waits for the checks at start; without a schema there is nothing to claim.
 */
@Singleton
@DependsOn("Startup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduledRecheck {
    private static final Logger LOG = Logger.getLogger(ScheduledRecheck.class.getName());

    @Inject
    private Verifications verifications;

    @Inject
    private StoredCredentialCheck check;

    @Inject
    private RecheckPlan plan;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void checkDue() {
        verifications.claimDue(plan.perMinute(), plan.untilNext()).forEach(this::check);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void purgePrevious() {
        verifications.purgePrevious();
    }

    private void check(OrganizationId id) {
        try {
            check.verify(AuditEntry.of(id, AuditActor.system(), AuditAction.VERIFY));
        } catch (ProblemException e) {
            LOG.log(Level.FINE, "No definite answer about organization {0}: {1}", new Object[] {id.value(), e.type()});
        }
    }
}
