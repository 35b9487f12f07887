package io.loquent.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether the application says that it is ready.
 *
 * @param health the address that tells
 * @param log where to look when it does not
 */
public record Readiness(URI health, Path log) {
    static final Duration LONGEST_START = Duration.ofMinutes(6);

    /** NB: one that is not up yet may take a connection and never answer. */
    static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    /** @throws CannotRun when it does not become ready */
    public void await(Waiting waiting) throws CannotRun, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!isReady()) {
            if (!waiting.makesSense() || Instant.now().isAfter(latest)) {
                throw new CannotRun("The server did not become ready; its log tells why: " + log);
            }
            Thread.sleep(250);
        }
    }

    /** NB: a server without the application answers 200 as well. */
    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(LONGEST_ANSWER).build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("keyset");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether to go on waiting. */
    @FunctionalInterface
    public interface Waiting {
        /** @throws CannotRun when the server says itself why it will not be ready */
        boolean makesSense() throws CannotRun;
    }
}
