package io.loquent.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a call to Twilio may take, and how many there may be at once. */
@ApplicationScoped
public class CallLimits {
    @Inject
    @ConfigProperty(name = "twilio/mp-rest/connectTimeout")
    private long connectMillis;

    @Inject
    @ConfigProperty(name = "twilio/mp-rest/readTimeout")
    private long readMillis;

    @Inject
    @ConfigProperty(name = "loquent.twilio.deadline")
    private long deadlineMillis;

    @Inject
    @ConfigProperty(name = "loquent.twilio.concurrent-calls")
    private int concurrentCalls;

    /** @throws IllegalStateException with one sentence for the operator */
    public void requireUsable() {
        if (connectMillis < 1 || readMillis < 1 || deadlineMillis < 1 || concurrentCalls < 1) {
            throw new IllegalStateException("twilio/mp-rest/connectTimeout, twilio/mp-rest/readTimeout,"
                    + " loquent.twilio.deadline and loquent.twilio.concurrent-calls must be 1 or more");
        }
    }

    /** To connect. */
    long connectMillis() {
        return connectMillis;
    }

    /** For which Twilio may be silent within an answer. */
    long readMillis() {
        return readMillis;
    }

    /** For one whole operation. */
    Duration deadline() {
        return Duration.ofMillis(deadlineMillis);
    }

    /** The most operations at once on this node. */
    public int concurrentCalls() {
        return concurrentCalls;
    }
}
