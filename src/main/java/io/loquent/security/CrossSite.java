package io.loquent.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Requests that another web site made a browser send. The API takes no cookie, but browsers also remember Basic
 * credentials by themselves.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
final class CrossSite {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private CrossSite() {}

    /**
     * A state-changing request that a browser says comes from another site, by {@code Sec-Fetch-Site} or, where that is
     * not sent (plain http, older browsers), by {@code Origin} (RFC 6454). Other clients send neither.
     */
    static boolean isForgery(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod())
                && (isFetchedCrossSite(request) || isOfAnotherOrigin(request));
    }

    private static boolean isFetchedCrossSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static boolean isOfAnotherOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }
}
