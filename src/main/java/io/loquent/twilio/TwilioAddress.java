package io.loquent.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Twilio is, for this deployment. */
@ApplicationScoped
public class TwilioAddress {
    @Inject
    @ConfigProperty(name = "twilio/mp-rest/url")
    private URI address;

    URI address() {
        return address;
    }

    /** @throws IllegalStateException for an address that would send credentials in the clear across a network */
    public void requireSafe() {
        boolean safe = "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isLoopback());
        if (!safe || address.getUserInfo() != null) {
            throw new IllegalStateException(
                    "twilio/mp-rest/url (TWILIO_MP_REST_URL) must be https; plain http only to a loopback address");
        }
    }

    private boolean isLoopback() {
        try {
            return address.getHost() != null
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
