package io.loquent.connection;

import io.loquent.problem.ProblemType;
import io.loquent.twilio.CallLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often, and how many at a time, connected accounts are checked again. */
@ApplicationScoped
public class RecheckPlan {
    private static final Duration UNTIL_NEXT_TRY = Duration.ofHours(1);

    @Inject
    @ConfigProperty(name = "loquent.twilio.recheck-hours")
    private int hours;

    @Inject
    @ConfigProperty(name = "loquent.twilio.first-recheck-seconds")
    private int firstSeconds;

    @Inject
    @ConfigProperty(name = "loquent.twilio.rechecks-per-minute")
    private int perMinute;

    @Inject
    private CallLimits calls;

    /** From connecting to the first check, which counts the numbers: connecting asks Twilio one thing only. */
    public Duration untilFirst() {
        return Duration.ofSeconds(firstSeconds);
    }

    /** From one check of an account to its next. */
    public Duration untilNext() {
        return Duration.ofHours(hours);
    }

    /**
     * From a check that ended with this problem to the next: sooner when Twilio gave no definite answer, or when it failed
     * here; whoever changed the connection meanwhile has set a new time, and what is definite may wait.
     */
    Duration untilNextAfter(ProblemType problem) {
        return switch (problem) {
            case CREDENTIALS_REJECTED, ACCOUNT_NOT_ACTIVE, NOT_CONNECTED, CONNECTION_CHANGED, CREDENTIALS_UNREADABLE ->
                untilNext();
            default -> UNTIL_NEXT_TRY;
        };
    }

    /** The most accounts one node checks at once: most places of the bulkhead are left for people. */
    int atOnce() {
        return Math.max(1, calls.concurrentCalls() / 4);
    }

    /** @throws IllegalStateException with one sentence for the operator */
    public void requireUsable() {
        if (hours < 1 || firstSeconds < 1 || perMinute < 1) {
            throw new IllegalStateException("loquent.twilio.recheck-hours, .first-recheck-seconds and"
                    + " .rechecks-per-minute must be 1 or more");
        }
    }

    /** The most accounts all nodes together check in a minute. */
    int perMinute() {
        return perMinute;
    }
}
