package io.loquent.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Requests that another web site made a browser send. The API takes no cookie, but browsers also remember Basic
 * credentials by themselves; and the pages, which do take one, need not rely on SameSite and Vaadin's token alone.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
@ApplicationScoped
public class CrossSite {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private PublicAddress publicAddress;

    /**
     * A state-changing request that a browser says comes from another site, by {@code Sec-Fetch-Site} or, where that is
     * not sent (plain http, older browsers), by {@code Origin} (RFC 6454). Other clients send neither.
     */
    boolean isForgery(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return !SAFE_METHODS.contains(request.getMethod())
                && (site == null ? isOfAnotherOrigin(request) : !site.equals("same-origin") && !site.equals("none"));
    }

    /** NB: our own pages' beacons say {@code null} here, by their referrer policy; beside {@code Sec-Fetch-Site} that is
     * no sign of anything. */
    private boolean isOfAnotherOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equalsIgnoreCase(publicAddress.of(request));
    }
}
