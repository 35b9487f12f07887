package io.loquent.app;

import io.loquent.secret.KeysetSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready only with a usable keyset. It is read once, so this is red only until then: a file that is changed or removed later
 * is no reason to take a node away that still opens everything.
 */
@Readiness
@ApplicationScoped
public class KeysetHealth implements HealthCheck {
    @Inject
    private KeysetSource keyset;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("keyset").status(keyset.isUsable()).build();
    }
}
