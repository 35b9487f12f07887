package io.loquent.app;

import io.loquent.organization.Verifications;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    @Inject
    @ConfigProperty(name = "loquent.health.details")
    private boolean detailed;

    @Inject
    private Verifications verifications;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health =
                HealthCheckResponse.named("connections").up();
        if (detailed) {
            try {
                health.withData("refused", verifications.countRefused());
            } catch (EJBException e) {
                return health.build(); // DatabaseHealth tells that.
            }
        }
        return health.build();
    }
}
