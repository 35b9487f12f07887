package io.loquent.problem.rest;

import io.loquent.text.Texts;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Every exception that leaves a resource as a problem, so that none becomes the server's HTML page. */
@Provider
public class AnyExceptionMapper implements ExceptionMapper<Throwable> {
    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof PayloadTooLargeException tooLarge) {
            return ProblemResponse.of(ProblemAnswer.of(tooLarge.problem(), PayloadTooLargeException.STATUS, locale()))
                    .build();
        }
        if (thrown instanceof EJBAccessException || thrown instanceof AccessLocalException) {
            return ProblemResponse.of(ProblemAnswer.blank(403)).build();
        }
        if (thrown instanceof EJBException wrapper && wrapper.getCausedByException() != null) {
            return toResponse(wrapper.getCausedByException());
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return blank(web);
        }
        return ProblemResponse.of(ProblemAnswer.failure(thrown, locale())).build();
    }

    /** Keeps the headers that belong to the status, e.g. {@code Allow} of a 405. */
    private static Response blank(WebApplicationException web) {
        Response original = web.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        var answer = ProblemResponse.of(ProblemAnswer.blank(original.getStatus()));
        original.getAllowedMethods().stream()
                .sorted()
                .reduce((left, right) -> left + ", " + right)
                .ifPresent(methods -> answer.header(HttpHeaders.ALLOW, methods));
        return answer.build();
    }

    private Locale locale() {
        return Texts.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
