package io.loquent.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an invitation can be accepted. */
@ApplicationScoped
public class InvitationTime {
    @Inject
    @ConfigProperty(name = "loquent.invitation.hours")
    private int hours;

    /** @throws IllegalStateException with one sentence for the operator */
    public void requireUsable() {
        if (hours < 1) {
            throw new IllegalStateException("loquent.invitation.hours must be 1 or more");
        }
    }

    /** When one that is made now ends. */
    OffsetDateTime fromNow() {
        return OffsetDateTime.now(ZoneOffset.UTC).plusHours(hours).truncatedTo(ChronoUnit.SECONDS);
    }
}
