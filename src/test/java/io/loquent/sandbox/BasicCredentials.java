package io.loquent.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.util.Base64;
import java.util.Optional;

/** User name and password of one request; lives as long as the request, and does not print its password. */
record BasicCredentials(String userName, String password) {

    private static final String SCHEME = "Basic ";

    /** Empty when the header is missing or is not Basic authentication. */
    static Optional<BasicCredentials> of(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            var decoded = new String(Base64.getDecoder().decode(header.substring(SCHEME.length())), UTF_8);
            var colon = decoded.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(decoded.substring(0, colon), decoded.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return userName + ":[secret]";
    }
}
