package io.loquent.problem.rest;

import io.loquent.text.Invisible;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.Stream;

/**
 * An Accept or Content-Type with a character that shows nothing is answered with 400. NB: before JAX-RS, for RESTEasy repeats
 * what is no media type in a warning, and a terminal would obey an escape there.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class MediaTypeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Stream.of("Accept", "Content-Type").anyMatch(header -> showsNothing(request, header))) {
            ProblemServletResponse.blank(request, response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    /** NB: a tab may stand between the types (RFC 9110, 5.6.3). */
    private static boolean showsNothing(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .anyMatch(value -> Invisible.isIn(value.replace('\t', ' ')));
    }
}
