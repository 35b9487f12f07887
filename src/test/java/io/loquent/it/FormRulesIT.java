package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SeenRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form's rules over HTTP: broken ones name their field, reach nobody and write nothing. */
@OnServer
class FormRulesIT {
    private static final String SID = "AC" + "0123456789abcdef".repeat(2);
    private static final String TOKEN = "a-token-of-no-account";

    private final Tenant tenant = Tenant.create();

    static Stream<String> badSids() {
        return Stream.of(
                "",
                " ",
                SID.substring(1),
                SID.substring(0, 33),
                SID + "0",
                SID.toLowerCase(),
                "SK" + SID.substring(2),
                "AC" + "g".repeat(32),
                SID.substring(0, 20) + " " + SID.substring(21),
                SID + "\n",
                "\t" + SID,
                SID + "/../" + SID,
                "../" + SID,
                SID.replace("0", "%30"),
                SID + "%00",
                SID.replace('A', 'Α'),
                SID.replace('C', 'С'),
                "AC" + "٠".repeat(32),
                SID + "\u0000",
                "x".repeat(60_000));
    }

    @ParameterizedTest
    @MethodSource("badSids")
    void aMalformedSidIsNamedAndGoesNowhere(String sid) {
        // given
        String before = tenant.record();
        List<SeenRequest> seen = TestBed.twilio().requestsOfNoAccount();

        // when
        Answer answer = tenant.admin().connect(sid, TOKEN);

        // then
        assertThatAnswer(answer).isProblem(422, "invalid-input").namesFields("/account_sid");
        assertThat(TestBed.twilio().requestsOfNoAccount()).isEqualTo(seen);
        assertThat(tenant.record()).isEqualTo(before);
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "",
                "   ",
                "x".repeat(129),
                "x".repeat(10 * 1024),
                "two words",
                "line\nend",
                "end of line\n",
                "tab\t",
                "nul\u0000",
                "delete\u007f",
                "c1\u0085",
                "ümlaut",
                "no-break\u00a0");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aMalformedTokenIsNamedButNeverRepeated(String token) {
        // given
        String before = tenant.record();
        List<SeenRequest> seen = TestBed.twilio().requestsOfNoAccount();

        // when
        Answer answer = tenant.admin().connect(SID, token);

        // then
        assertThatAnswer(answer).isProblem(422, "invalid-input").namesFields("/auth_token");
        if (!token.isBlank()) {
            assertThat(answer.body()).doesNotContain(token.strip());
        }
        assertThat(TestBed.twilio().requestsOfNoAccount()).isEqualTo(seen);
        assertThat(tenant.record()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"account_sid\":null,\"auth_token\":null}", "{\"account_sid\":\"\"}"})
    void bothFieldsAreNamedWhenBothAreMissing(String body) {
        assertThatAnswer(tenant.admin().connect(body))
                .isProblem(422, "invalid-input")
                .namesFields("/account_sid", "/auth_token");
    }

    @Test
    void upperCaseHexDigitsAreWellFormed() {
        assertThatAnswer(tenant.admin().connect("AC" + SID.substring(2).toUpperCase(), TOKEN))
                .isProblem(422, "credentials-rejected");
    }

    @Test
    void whoMayNotConnectIsNotTaughtTheRules() {
        assertThatAnswer(tenant.member().connect("{}")).isBlankProblem(403);
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        Answer german = tenant.admin()
                .send("/api/twilio/connect", request -> request.header("Content-Type", "application/json")
                        .header("Accept-Language", "de-AT, en;q=0.5")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));

        assertThatAnswer(german).isProblem(422, "invalid-input");
        assertThat(german.json().getString("title"))
                .isNotEqualTo(tenant.admin().connect("{}").json().getString("title"));
    }
}
