package io.loquent.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often, and how many at a time, connected accounts are checked again. */
@ApplicationScoped
public class RecheckPlan {
    @Inject
    @ConfigProperty(name = "loquent.twilio.recheck-hours")
    private int hours;

    @Inject
    @ConfigProperty(name = "loquent.twilio.first-recheck-seconds")
    private int firstSeconds;

    @Inject
    @ConfigProperty(name = "loquent.twilio.rechecks-per-minute")
    private int perMinute;

    /** From connecting to the first check, which counts the numbers: connecting asks Twilio one thing only. */
    public Duration untilFirst() {
        return Duration.ofSeconds(firstSeconds);
    }

    /** From one check of an account to its next. */
    public Duration untilNext() {
        return Duration.ofHours(hours);
    }

    /** The most accounts all nodes together check in a minute. */
    int perMinute() {
        return perMinute;
    }
}
