package io.loquent.sandbox;

import static io.loquent.sandbox.SandboxClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.stream.JsonParsingException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxAnswerTest {

    private static final String TOKEN = "any-token";

    private final SandboxTwilio twilio = SandboxTwilio.start(0);
    private final SandboxClient client = new SandboxClient(twilio.url());
    private final String sid = twilio.opensAccount(TOKEN, 0);

    @AfterEach
    void closeTwilio() {
        twilio.close();
    }

    @ParameterizedTest
    @EnumSource
    void anyTwilioErrorCanBeTheAnswer(TwilioError error) throws Exception {
        SandboxRefusalTest.assertError(answerTo(SandboxAnswer.error(error)), error.status(), error.code());
    }

    @Test
    void anErrorMayNameTheTimeToRetryAfter() throws Exception {
        var plain = answerTo(SandboxAnswer.error(TwilioError.TOO_MANY_REQUESTS));
        var timed = answerTo(SandboxAnswer.error(TwilioError.TOO_MANY_REQUESTS, Duration.ofSeconds(2)));

        assertThat(plain.headers().firstValue("Retry-After")).isEmpty();
        assertThat(timed.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void aRedirectNamesItsTarget() throws Exception {
        var response = answerTo(SandboxAnswer.redirect(URI.create("http://127.0.0.1:1/elsewhere")));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue("http://127.0.0.1:1/elsewhere");
    }

    @Test
    void aWebPageIsNotJson() throws Exception {
        var response = answerTo(SandboxAnswer.html());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void anEmptyBodyIsStillASuccess() throws Exception {
        var response = answerTo(SandboxAnswer.emptyBody());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void truncatedJsonCannotBeRead() throws Exception {
        var response = answerTo(SandboxAnswer.truncatedJson());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> json(response)).isInstanceOf(JsonParsingException.class);
    }

    @Test
    void anotherAccountHasAnotherSid() throws Exception {
        var response = answerTo(SandboxAnswer.anotherAccount());

        assertThat(json(response).getString("sid")).matches("AC[0-9a-f]{32}").isNotEqualTo(sid);
    }

    @Test
    void aHugeBodyHasFiftyMegabytes() throws Exception {
        assertThat(answerTo(SandboxAnswer.hugeBody()).body())
                .hasSizeGreaterThan(50_000_000)
                .startsWith("{\"sid\":\"" + sid);
    }

    private HttpResponse<String> answerTo(SandboxAnswer answer) throws Exception {
        twilio.answers(sid, answer);
        return client.account(sid, TOKEN);
    }
}
