package io.loquent.security;

import io.loquent.problem.rest.ProblemPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that tell a browser to be careful with our answers.
 *
 * <p>The page itself loosens the policy as far as Vaadin needs, see {@link #forPage}.
 */
public final class SecurityHeaders {
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String EVERYWHERE =
            "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    private SecurityHeaders() {}

    /** For every response; the strictest policy, right for JSON, static files and the page that tells a problem. */
    public static void apply(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'self'; img-src 'self'; " + EVERYWHERE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (ApiPath.matches(request)) {
            response.setHeader("Cache-Control", "no-store");
        } else {
            ProblemPage.offer(request);
        }
    }

    /**
     * The policy of the one HTML page. Inline scripts run by nonce only; {@code unsafe-eval} and inline styles are what
     * Vaadin Flow needs, see https://vaadin.com/docs/latest/flow/security/advanced-topics/vulnerabilities.
     */
    public static String forPage(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce
                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; " + EVERYWHERE;
    }
}
