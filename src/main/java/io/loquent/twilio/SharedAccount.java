package io.loquent.twilio;

import io.loquent.secret.SecretText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loquent's own Twilio account, from the deployment's configuration; there may be none. */
@ApplicationScoped
public class SharedAccount {
    @Inject
    @ConfigProperty(name = "loquent.twilio.shared.account-sid")
    private Optional<String> accountSid;

    @Inject
    @ConfigProperty(name = "loquent.twilio.shared.auth-token")
    private Optional<String> authToken;

    public boolean isAvailable() {
        return accountSid.isPresent() && authToken.isPresent();
    }

    /**
     * Both or neither.
     *
     * @throws IllegalStateException when only one is configured or the SID is malformed; start-up asks first
     */
    public Optional<TwilioCredentials> credentials() {
        if (accountSid.isPresent() != authToken.isPresent()
                || accountSid.filter(sid -> !AccountSid.isWellFormed(sid)).isPresent()) {
            throw new IllegalStateException(
                    "loquent.twilio.shared.account-sid and .auth-token: set both (a well-formed Account SID) or neither");
        }
        return accountSid.map(sid -> new TwilioCredentials(AccountSid.of(sid), SecretText.of(authToken.orElseThrow())));
    }
}
