package io.loquent.app;

import io.loquent.organization.Verifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How many connected accounts Twilio refused when they were last checked: a detail for operators, told only where
 * {@code loquent.health.details} says so, because anybody may ask for the health. Always up: customers whose credentials
 * are refused are no reason to take a node away from the others.
 */
@Readiness
@ApplicationScoped
public class ConnectionsHealth implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(ConnectionsHealth.class.getName());

    @Inject
    private Verifications verifications;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("connections").up();
        if (isDetailed()) {
            try {
                health.withData("refused", verifications.countRefused());
            } catch (RuntimeException e) {
                // NB: while the application is loading, servers throw more than an EJBException here.
                LOG.log(Level.FINE, "The refused accounts cannot be counted", e);
                return health.build(); // DatabaseHealth tells when that is what is missing.
            }
        }
        return health.build();
    }

    /** NB: not injected. Payara asks while the application is still loading, when its own settings are not there yet. */
    private static boolean isDetailed() {
        return ConfigProvider.getConfig(ConnectionsHealth.class.getClassLoader())
                .getOptionalValue("loquent.health.details", Boolean.class)
                .orElse(false);
    }
}
