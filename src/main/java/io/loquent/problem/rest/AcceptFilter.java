package io.loquent.problem.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * An Accept header with a weight that is none is answered with 400. NB: before RESTEasy looks for the resource, where it would
 * throw an exception of its own that says so to nobody else.
 */
@Provider
@PreMatching
public class AcceptFilter implements ContainerRequestFilter {
    /** RFC 9110, 12.4.2; also without the zero, as Java's own client writes it. */
    private static final Pattern NO_WEIGHT = Pattern.compile(
            ";\\s*q\\s*=(?!\\s*(0?\\.[0-9]{1,9}|0\\.?|1(\\.0{0,9})?)\\s*([,;]|$))", Pattern.CASE_INSENSITIVE);

    @Override
    public void filter(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && NO_WEIGHT.matcher(accept).find()) {
            throw new BadRequestException();
        }
    }
}
