package io.loquent.problem.rest;

import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Problems as {@code application/problem+json} bodies (RFC 9457). */
public final class ProblemJson {
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    /** @param reference where the log tells more; null when the problem is not ours */
    static JsonObject of(ProblemException problem, int status, String reference, Locale locale) {
        ProblemType type = problem.type();
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "/problems/" + type.slug())
                .add("title", Text.of(type.slug() + "-title").in(locale))
                .add("status", status)
                .add("detail", problem.detail().in(locale));
        if (!problem.errors().isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            problem.errors().forEach(error -> errors.add(of(error, locale)));
            body.add("errors", errors);
        }
        if (reference != null) {
            body.add("reference", reference);
        }
        return body.build();
    }

    private static JsonObjectBuilder of(FieldError error, Locale locale) {
        return Json.createObjectBuilder()
                .add("pointer", error.pointer())
                .add("detail", error.detail().in(locale));
    }

    /** A problem that its HTTP status says all about. */
    static JsonObject blank(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", known == null ? "Error" : known.getReasonPhrase())
                .add("status", status)
                .build();
    }
}
