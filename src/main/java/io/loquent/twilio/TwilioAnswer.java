package io.loquent.twilio;

import io.loquent.problem.ProblemException;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** One raw answer of Twilio's, read with a bound in size and time. Its body is never kept or logged. */
final class TwilioAnswer {
    /** NB: kept, because {@code Json} looks for its provider through all archives on each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int LONGEST_ERROR = 64 * 1024;

    private static final Pattern REQUEST_ID = Pattern.compile("RQ[0-9a-f]{32}");

    private final Response response;
    private final Deadline deadline;

    TwilioAnswer(Response response, Deadline deadline) {
        this.response = response;
        this.deadline = deadline;
    }

    int status() {
        return response.getStatus();
    }

    boolean isSuccess() {
        return status() >= 200 && status() < 300;
    }

    boolean isWorthRetrying() {
        return status() == 429 || status() >= 500;
    }

    /** {@code Twilio-Request-Id}, by which Twilio's support finds the call; empty unless it has the published form. */
    Optional<String> requestId() {
        return Optional.ofNullable(response.getHeaderString("Twilio-Request-Id"))
                .filter(id -> REQUEST_ID.matcher(id).matches());
    }

    /** {@code Retry-After} in seconds (RFC 9110, 10.2.3); the date form is not used by Twilio and reads as absent. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER))
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    /**
     * The body.
     *
     * @param mostBytes of it
     * @throws ProblemException when it is not JSON, too long or too slow
     */
    JsonObject json(int mostBytes) {
        try (InputStream body = response.readEntity(InputStream.class);
                var reader = JSON.createReader(new ByteArrayInputStream(read(body, mostBytes)))) {
            return reader.readObject();
        } catch (IOException | ProcessingException | IllegalStateException e) {
            throw TwilioFailure.unusableAnswer(deadline.isOver() ? null : e);
        } catch (RuntimeException e) {
            // NB: whatever the parser throws, a bare RuntimeException for what is nested too deeply; and without the
            // cause,
            // for its message may quote the body, which carries an auth_token.
            throw TwilioFailure.unusableAnswer(null);
        }
    }

    /** Twilio's own error code, 0 where there is none to read. */
    int errorCode() {
        try {
            return json(LONGEST_ERROR).getInt("code", 0);
        } catch (ProblemException e) {
            return 0;
        }
    }

    private byte[] read(InputStream body, int mostBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            bytes.write(buffer, 0, count);
            if (bytes.size() > mostBytes || deadline.isOver()) {
                throw new IOException("Twilio's answer is too long or too slow");
            }
        }
        return bytes.toByteArray();
    }
}
