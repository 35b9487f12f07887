package io.loquent.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a replaced pair is kept to roll back to. */
@ApplicationScoped
public class RollBackTime {
    @Inject
    @ConfigProperty(name = "loquent.twilio.rollback-hours")
    private int hours;

    /** @throws IllegalStateException with one sentence for the operator */
    public void requireUsable() {
        if (hours < 1) {
            throw new IllegalStateException("loquent.twilio.rollback-hours must be 1 or more");
        }
    }

    /** When a pair that is replaced now is purged. */
    OffsetDateTime fromNow() {
        return OffsetDateTime.now(ZoneOffset.UTC).plusHours(hours);
    }
}
