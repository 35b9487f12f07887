package io.loquent.sandbox;

import static io.loquent.sandbox.SandboxClient.json;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers that come late, bit by bit or not at all. */
class SandboxPaceTest {

    private static final String TOKEN = "any-token";

    private final SandboxTwilio twilio = SandboxTwilio.start(0);
    private final SandboxClient client = new SandboxClient(twilio.url());
    private final String sid = twilio.opensAccount(TOKEN, 0);
    private final long started = System.nanoTime();

    @AfterEach
    void closeTwilio() {
        twilio.close();
    }

    @Test
    void aSlowAnswerIsLateButGood() throws Exception {
        var response = answerTo(SandboxAnswer.slow(Duration.ofMillis(300)));

        assertThat(json(response).getString("sid")).isEqualTo(sid);
        assertThat(elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void silenceEndsWithoutAnAnswer() {
        var silence = SandboxAnswer.silence(Duration.ofMillis(200));

        assertThatThrownBy(() -> answerTo(silence)).isInstanceOf(IOException.class);
        assertThat(elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void aDrippingBodyIsCompleteInTheEnd() throws Exception {
        var response = answerTo(SandboxAnswer.drippingBody(Duration.ofMillis(1)));

        assertThat(json(response).getString("sid")).isEqualTo(sid);
        assertThat(elapsed()).isGreaterThan(Duration.ofMillis(500));
    }

    @Test
    void drippingHeadersEndInAGoodAnswer() throws Exception {
        var response = answerTo(SandboxAnswer.drippingHeaders(Duration.ofMillis(5)));

        assertThat(json(response).getString("sid")).isEqualTo(sid);
        assertThat(elapsed()).isGreaterThan(Duration.ofMillis(400));
    }

    @Test
    void drippingHeadersComeOneByteAtATime() throws Exception {
        twilio.answers(sid, SandboxAnswer.drippingHeaders(Duration.ofMillis(100)));

        try (var connection = request()) {
            var firstBytes = connection.getInputStream().readNBytes(4);
            var come = firstBytes.length + connection.getInputStream().available();

            assertThat(firstBytes).asString(US_ASCII).isEqualTo("HTTP");
            assertThat(come).isLessThanOrEqualTo((int) (elapsed().toMillis() / 100) + 1);
        }
    }

    @Test
    void aResetConnectionIsResetNotClosed() throws Exception {
        twilio.answers(sid, SandboxAnswer.reset());

        try (var connection = request()) {
            assertThatThrownBy(() -> connection.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    private HttpResponse<String> answerTo(SandboxAnswer answer) throws Exception {
        twilio.answers(sid, answer);
        return client.account(sid, TOKEN);
    }

    /** Below HTTP, because HTTP clients repeat a GET whose connection breaks. */
    private Socket request() throws IOException {
        var connection = new Socket("127.0.0.1", twilio.port());
        var request = "GET /2010-04-01/Accounts/" + sid + ".json HTTP/1.1\r\nHost: sandbox\r\n\r\n";
        connection.getOutputStream().write(request.getBytes(US_ASCII));
        return connection;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
