package io.loquent.twilio;

import io.loquent.secret.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An Account SID and its Auth Token: what one call to Twilio signs in with. Keep it in local variables only. */
public record TwilioCredentials(AccountSid accountSid, SecretText authToken) {

    /** The value of the {@code Authorization} header (RFC 7617). */
    SecretText basicAuthorization() {
        String pair = accountSid.value() + ":" + authToken.reveal();
        return SecretText.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
