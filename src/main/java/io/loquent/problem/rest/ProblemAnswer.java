package io.loquent.problem.rest;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemReference;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A problem ready to be sent, by JAX-RS or by a servlet alike. Making one writes what the log must know.
 *
 * @param retryAfter for the header of that name
 */
record ProblemAnswer(int status, JsonObject body, Optional<Duration> retryAfter) {
    static ProblemAnswer of(ProblemException problem, Locale locale) {
        return of(problem, problem.type().status(), locale);
    }

    static ProblemAnswer of(ProblemException problem, int status, Locale locale) {
        String reference = problem.type().isOurFault() ? ProblemReference.log(problem) : null;
        return new ProblemAnswer(status, ProblemJson.of(problem, status, reference, locale), problem.retryAfter());
    }

    /** Whatever failed, see {@link ProblemException#of}. */
    static ProblemAnswer failure(Throwable failure, Locale locale) {
        return of(ProblemException.of(failure), locale);
    }

    static ProblemAnswer blank(int status) {
        return new ProblemAnswer(status, ProblemJson.blank(status), Optional.empty());
    }
}
