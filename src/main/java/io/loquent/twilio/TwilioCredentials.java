package io.loquent.twilio;

import io.loquent.secret.SecretText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** An Account SID and its Auth Token: what one call to Twilio signs in with. Keep it in local variables only. */
public record TwilioCredentials(AccountSid accountSid, SecretText authToken) {

    /** Whether these are the other's SID and token; how long it takes tells nothing of either token. */
    public boolean areThoseOf(TwilioCredentials other) {
        return accountSid.isOfSameAccount(other.accountSid)
                && MessageDigest.isEqual(bytes(authToken.reveal()), bytes(other.authToken.reveal()));
    }

    /** The value of the {@code Authorization} header (RFC 7617). */
    SecretText basicAuthorization() {
        String pair = accountSid.value() + ":" + authToken.reveal();
        return SecretText.of("Basic " + Base64.getEncoder().encodeToString(bytes(pair)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
