package io.loquent.problem;

import io.loquent.database.DatabaseRefusal;
import io.loquent.text.Text;
import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A problem that ends the current request: a kind for machines, a sentence for people. Both faces render it.
 *
 * <p>The message is made of text keys and never of input, so that logging it is safe.
 */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Duration UNTIL_IT_MAY_BE_BACK = Duration.ofSeconds(10);

    private final ProblemType type;
    private final transient Text detail;
    private final transient List<FieldError> errors;
    private final Duration retryAfter;

    public ProblemException(ProblemType type, Text detail) {
        this(type, detail, List.of(), null, null);
    }

    public ProblemException(ProblemType type, Text detail, Throwable cause) {
        this(type, detail, List.of(), null, cause);
    }

    private ProblemException(
            ProblemType type, Text detail, List<FieldError> errors, Duration retryAfter, Throwable cause) {
        super(type.slug() + ": " + detail.key(), cause);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** {@link ProblemType#INVALID_INPUT} with what each field breaks. */
    public static ProblemException invalidInput(List<FieldError> errors) {
        return new ProblemException(ProblemType.INVALID_INPUT, Text.of("invalid-input"), errors, null, null);
    }

    /** {@link ProblemType#TWILIO_UNAVAILABLE}, with the time after which another try makes sense. */
    public static ProblemException twilioUnavailable(Text detail, Duration retryAfter, Throwable cause) {
        return new ProblemException(ProblemType.TWILIO_UNAVAILABLE, detail, List.of(), retryAfter, cause);
    }

    /** {@link ProblemType#DIRECTORY_UNAVAILABLE}, with the time after which another try makes sense. */
    public static ProblemException directoryUnavailable(Throwable cause) {
        return new ProblemException(
                ProblemType.DIRECTORY_UNAVAILABLE,
                Text.of("directory-unavailable"),
                List.of(),
                UNTIL_IT_MAY_BE_BACK,
                cause);
    }

    /** {@link ProblemType#TOO_MANY_ATTEMPTS}, with the time after which one is let through again; whole seconds. */
    public static ProblemException tooManyAttempts(Text detail, Duration retryAfter) {
        return new ProblemException(ProblemType.TOO_MANY_ATTEMPTS, detail, List.of(), retryAfter, null);
    }

    /**
     * Whatever failed, as a problem: itself when it is one, {@link ProblemType#DATABASE_UNAVAILABLE} when there was no
     * database to be had, else {@link ProblemType#UNEXPECTED}.
     */
    public static ProblemException of(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        return DatabaseRefusal.isOutage(failure)
                ? new ProblemException(
                        ProblemType.DATABASE_UNAVAILABLE,
                        Text.of("database-unavailable"),
                        List.of(),
                        UNTIL_IT_MAY_BE_BACK,
                        failure)
                : new ProblemException(ProblemType.UNEXPECTED, Text.of("unexpected"), failure);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
