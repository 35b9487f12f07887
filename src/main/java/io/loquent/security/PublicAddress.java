package io.loquent.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people reach this application, as an origin (RFC 6454) without a slash at the end: what {@code loquent.public-url}
 * says. Without it, what a request claims to have been sent to, which the caller, or a header that no proxy overwrites, can
 * make anything.
 */
@ApplicationScoped
public class PublicAddress {
    @Inject
    @ConfigProperty(name = "loquent.public-url")
    private Optional<String> configured;

    /** @throws IllegalStateException when what is configured is no origin */
    public void requireUsable() {
        if (configured.filter(url -> !isOrigin(url)).isPresent()) {
            throw new IllegalStateException(
                    "loquent.public-url (LOQUENT_PUBLIC_URL) must be like https://loquent.example, without a path");
        }
    }

    public String of(HttpServletRequest request) {
        return configured.map(url -> url.replaceFirst("/$", "")).orElseGet(() -> claimed(request));
    }

    private static String claimed(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader("Host");
    }

    private static boolean isOrigin(String url) {
        try {
            URI uri = new URI(url);
            boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return http && uri.getHost() != null && url.matches("[a-z]+://[^/?#@]+/?");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
