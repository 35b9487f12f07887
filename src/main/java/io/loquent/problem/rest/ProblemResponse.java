package io.loquent.problem.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Problems as JAX-RS responses. */
final class ProblemResponse {
    private ProblemResponse() {}

    static ResponseBuilder of(ProblemAnswer answer) {
        ResponseBuilder response = Response.status(answer.status())
                .type(ProblemJson.MEDIA_TYPE)
                .entity(answer.body().toString());
        answer.retryAfter().ifPresent(time -> response.header(HttpHeaders.RETRY_AFTER, time.toSeconds()));
        return response;
    }
}
