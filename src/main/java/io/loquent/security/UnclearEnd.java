package io.loquent.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Requests of which a proxy in front could think that they end elsewhere than the server does, so that what one takes for
 * a body the other answers as a request (smuggling). The servers refuse most, but not all of them where nobody reads the
 * body.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-6.3">RFC 9112, 6.3</a>
 */
final class UnclearEnd {
    private UnclearEnd() {}

    /** With any coding but {@code chunked} alone, or with a length beside it. */
    static boolean isOf(HttpServletRequest request) {
        List<String> codings = Collections.list(request.getHeaders("Transfer-Encoding"));
        return !codings.isEmpty()
                && (codings.size() > 1
                        || !codings.get(0).strip().equalsIgnoreCase("chunked")
                        || request.getHeader("Content-Length") != null);
    }
}
