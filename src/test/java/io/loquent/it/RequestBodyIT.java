package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not the JSON asked for. */
@OnServer
class RequestBodyIT {
    private static final String JSON = "application/json";
    private static final String SID = "AC" + "0123456789abcdef".repeat(2);
    private static final int MEGABYTE = 1024 * 1024;

    private final Tenant tenant = Tenant.create();

    static Stream<String> malformed() {
        String good = "\"account_sid\":\"" + SID + "\",\"auth_token\":\"t\"";
        return Stream.of(
                "",
                " ",
                "null",
                "true",
                "\"text\"",
                "[]",
                "[{" + good + "}]",
                "{",
                "{" + good,
                "{" + good + ",}",
                "{" + good + "} {}",
                "{" + good + "} x",
                "{" + good + ",\"byo_twilio\":true}",
                "{" + good + ",\"auth_token\":\"u\"}",
                "{" + good + ",\"organization_id\":1}",
                "{\"Account_Sid\":\"" + SID + "\",\"auth_token\":\"t\"}",
                "{\"account_sid\":1,\"auth_token\":\"t\"}",
                "{\"account_sid\":\"" + SID + "\",\"auth_token\":true}",
                "{\"account_sid\":\"" + SID + "\",\"auth_token\":[\"t\"]}",
                "{\"account_sid\":\"" + SID + "\",\"auth_token\":{\"t\":1}}",
                "account_sid=" + SID + "&auth_token=t",
                "[".repeat(10_000),
                "[".repeat(10_000) + "]".repeat(10_000),
                "{\"auth_token\":".repeat(4_000));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aBodyThatIsNotTheJsonAskedForIsMalformed(String body) {
        // given
        String before = tenant.record();

        // when
        Answer answer = tenant.admin().connect(body);

        // then
        assertThatAnswer(answer).isProblem(400, "malformed-request").cameWithin(Duration.ofSeconds(20));
        assertThat(tenant.record()).isEqualTo(before);
    }

    @Test
    void aTokenInABrokenBodyIsNotRepeated() {
        String token = Tokens.fresh();

        Answer answer = tenant.admin().connect("{\"auth_token\":\"" + token + "\",\"" + token + "\":" + token + "}");

        assertThatAnswer(answer).isProblem(400, "malformed-request");
        assertThat(answer.body()).doesNotContain(token);
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        byte[] latin = "{\"account_sid\":\"\u00fc\",\"auth_token\":\"t\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatAnswer(tenant.admin().connect(BodyPublishers.ofByteArray(latin), JSON))
                .isProblem(400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; charset=none-such"
            })
    void anotherMediaTypeOrCharsetIsUnsupported(String contentType) {
        TestAccount account = TestAccount.open();
        String body = "{\"account_sid\":\"" + account.sid() + "\",\"auth_token\":\"" + account.token() + "\"}";

        assertThatAnswer(tenant.admin().connect(BodyPublishers.ofString(body), contentType))
                .isBlankProblem(415);
        assertThat(account.requestsSeen()).isEmpty();
    }

    @Test
    void utf8NamedAsCharsetIsWelcome() {
        TestAccount account = TestAccount.open();
        String body = "{\"account_sid\":\"" + account.sid() + "\",\"auth_token\":\"" + account.token() + "\"}";

        assertThatAnswer(tenant.admin().connect(BodyPublishers.ofString(body), "application/json;charset=UTF-8"))
                .isOk();
    }

    /** As Java's own client does unless told not to. NB: Payara without HTTP/2 would take the body for what comes after it. */
    @Test
    void aClientThatOffersHttp2LosesNoBody() {
        Answer answer = tenant.admin().send("/api/twilio/connect", request -> request.version(Version.HTTP_2)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString("{}")));

        assertThatAnswer(answer).isProblem(422, "invalid-input");
    }

    @Test
    void aMegabyteIsTooLarge() {
        Answer answer = tenant.admin().connect("{\"auth_token\":\"" + "x".repeat(MEGABYTE) + "\"}");

        assertThatAnswer(answer).isProblem(413, "malformed-request");
    }

    @Test
    void aMegabyteOfUnannouncedLengthIsTooLarge() {
        byte[] body = ("{\"auth_token\":\"" + "x".repeat(MEGABYTE) + "\"}").getBytes(StandardCharsets.UTF_8);

        Answer answer =
                tenant.admin().connect(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)), JSON);

        assertThatAnswer(answer).isProblem(413, "malformed-request");
    }

    @Test
    void sixtyFourKibibytesAreReadAndOneByteMoreIsNot() {
        int limit = 64 * 1024;
        String start = "{\"auth_token\":\"";

        Answer atTheLimit = tenant.admin().connect(start + "x".repeat(limit - start.length() - 2) + "\"}");
        Answer beyond = tenant.admin().connect(start + "x".repeat(limit - start.length() - 1) + "\"}");

        assertThatAnswer(atTheLimit).isProblem(422, "invalid-input");
        assertThatAnswer(beyond).isProblem(413, "malformed-request");
    }
}
