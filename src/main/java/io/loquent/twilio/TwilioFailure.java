package io.loquent.twilio;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/** Twilio's failures as problems: the one place that says what an error status of Twilio's means. */
final class TwilioFailure {
    /** Test credentials: see https://www.twilio.com/docs/api/errors/20008. */
    private static final int TEST_CREDENTIALS = 20008;

    /** Account not active: see https://www.twilio.com/docs/api/errors/20005. */
    private static final int NOT_ACTIVE = 20005;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final int SHORTEST_WAIT_SECONDS = 5;
    private static final int LONGEST_WAIT_SECONDS = 15;
    private static final SecureRandom SPREAD = new SecureRandom();

    private TwilioFailure() {}

    /** An answer other than 2xx. {@code code} is Twilio's own error code, 0 when its body had none. */
    static ProblemException ofStatus(int status, int code, Optional<Duration> retryAfter) {
        return switch (status) {
            case 401, 403, 404 -> refused(code);
            case 429 ->
                ProblemException.twilioUnavailable(
                        Text.of("twilio-unavailable.limit"), retryAfter.orElse(RETRY_AFTER), null);
            default ->
                status >= 500
                        ? ProblemException.twilioUnavailable(
                                Text.of("twilio-unavailable.fault"), retryAfter.orElse(RETRY_AFTER), null)
                        : unusableAnswer(null);
        };
    }

    private static ProblemException refused(int code) {
        return switch (code) {
            case NOT_ACTIVE -> accountNotActive("");
            case TEST_CREDENTIALS ->
                new ProblemException(ProblemType.CREDENTIALS_REJECTED, Text.of("credentials-rejected.test"));
            default -> new ProblemException(ProblemType.CREDENTIALS_REJECTED, Text.of("credentials-rejected"));
        };
    }

    /** @param status what Twilio says of it; not always told. What to do about it depends on that */
    static ProblemException accountNotActive(String status) {
        String text =
                switch (status) {
                    case "suspended" -> "account-not-active.suspended";
                    case "closed" -> "account-not-active.closed";
                    default -> "account-not-active";
                };
        return new ProblemException(ProblemType.ACCOUNT_NOT_ACTIVE, Text.of(text));
    }

    static ProblemException unreachable(Throwable cause) {
        return ProblemException.twilioUnavailable(Text.of("twilio-unavailable.unreachable"), RETRY_AFTER, cause);
    }

    static ProblemException late() {
        return ProblemException.twilioUnavailable(Text.of("twilio-unavailable.late"), RETRY_AFTER, null);
    }

    /** NB: each is told a time of its own, or all who find no room now would come back in the same moment. */
    static ProblemException tooManyCalls(Throwable cause) {
        int seconds = SPREAD.nextInt(SHORTEST_WAIT_SECONDS, LONGEST_WAIT_SECONDS + 1);
        return ProblemException.twilioUnavailable(
                Text.of("twilio-unavailable.busy"), Duration.ofSeconds(seconds), cause);
    }

    static ProblemException unusableAnswer(Throwable cause) {
        return ProblemException.twilioUnavailable(Text.of("twilio-unavailable.answer"), RETRY_AFTER, cause);
    }
}
