package io.loquent.security;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests are calls of the REST API. */
public final class ApiPath {
    /** Where the API stands; {@code RestApplication} takes it from here. */
    public static final String ROOT = "/api";

    private ApiPath() {}

    /** Asks the servlet mapping, not the raw URI, so that {@code //api} or {@code /api;x} cannot be read two ways. */
    public static boolean matches(HttpServletRequest request) {
        return ROOT.equals(request.getServletPath()) || request.getServletPath().startsWith(ROOT + "/");
    }
}
