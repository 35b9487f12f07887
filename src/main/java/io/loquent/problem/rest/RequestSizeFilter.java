package io.loquent.problem.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Turns away a request that announces more than the limit, before anything reads it. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestSizeFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > PayloadTooLargeException.MOST_BYTES) {
            ProblemServletResponse.problem(
                    request, response, PayloadTooLargeException.asProblem(), PayloadTooLargeException.STATUS);
            return;
        }
        chain.doFilter(request, response);
    }
}
