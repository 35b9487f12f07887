package io.loquent.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Makes the client that calls {@link TwilioApi}. NB: by hand and not by {@code @RegisterRestClient}: Payara Server forgets
 * clients registered so when its domain restarts, and the application would not come up (Payara issue 7655).
 */
@ApplicationScoped
public class TwilioClient {
    /** WildFly's client keeps a pool of its own, of 50; Payara's goes by {@code http.maxConnections} and ignores this. */
    private static final String RESTEASY_POOL = "resteasy.connectionPoolSize";

    @Inject
    private TwilioAddress twilio;

    @Inject
    private CallLimits limits;

    /** Follows no redirect: it would carry the credentials to another host. */
    @Produces
    @ApplicationScoped
    TwilioApi client() {
        return RestClientBuilder.newBuilder()
                .baseUri(twilio.address())
                .connectTimeout(limits.connectMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(limits.readMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .property(RESTEASY_POOL, limits.concurrentCalls())
                .build(TwilioApi.class);
    }
}
