package io.loquent.it.fuzz;

import io.loquent.it.Answer;
import io.loquent.it.RawHttp;
import io.loquent.it.TestBed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests as they are, also such as no HTTP client would. */
final class Wire {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();

    /** @throws IOException when there was no answer */
    Answer send(Call call) throws IOException, InterruptedException {
        HttpRequest request;
        try {
            request = request(call);
        } catch (IllegalArgumentException notForAClient) {
            return sendRaw(call);
        }
        long start = System.nanoTime();
        var response = http.send(request, BodyHandlers.ofString());
        return Answer.of(response, Duration.ofNanos(System.nanoTime() - start));
    }

    private static HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(TestBed.url().resolve(call.target()))
                .timeout(LONGEST_ANSWER)
                .method(
                        call.operation().method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        return request.build();
    }

    private static Answer sendRaw(Call call) throws IOException {
        String[] headers = call.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + utf8(header.getValue()))
                .toArray(String[]::new);
        String head = RawHttp.request(call.operation().method() + " " + call.target(), headers) + "Content-Length: "
                + call.body().length + "\r\n\r\n";
        long start = System.nanoTime();
        RawHttp received = RawHttp.send(head + new String(call.body(), StandardCharsets.ISO_8859_1));
        if (received.statuses().isEmpty()) {
            throw new IOException("No answer, or none in HTTP: " + received);
        }
        return received.answer(Duration.ofNanos(System.nanoTime() - start));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
