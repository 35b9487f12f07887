package io.loquent.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The API token a request came with.
 *
 * @param member for whom it acts
 */
public record UsedToken(long id, String prefix, CallingMember member) {
    private static final String KEY = UsedToken.class.getName();

    /** NB: the request is the one place that mechanism and services share on all servers. */
    void keepIn(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static Optional<UsedToken> of(HttpServletRequest request) {
        return Optional.ofNullable((UsedToken) request.getAttribute(KEY));
    }
}
