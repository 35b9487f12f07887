package io.loquent.security;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads HTTP Basic credentials (RFC 7617) as UTF-8; the container's own reader knows only US-ASCII. */
final class BasicAuthorization {
    private BasicAuthorization() {}

    /** @param encoded what stands behind {@code Basic}; empty when it is malformed */
    static Optional<UsernamePasswordCredential> parse(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new UsernamePasswordCredential(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
