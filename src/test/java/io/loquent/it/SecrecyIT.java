package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An Auth Token goes in and never comes out: not in the database, not in a log at FINE, not in an answer. Looks for every
 * token any test has sent so far, after sending some by every way that could leak them.
 */
@OnServer
class SecrecyIT {
    private final Tenant tenant = Tenant.create();

    @Test
    void noTokenIsInDatabaseLogsOrAnswers() {
        // given
        TestAccount connected = connectedWithSuccess();
        TestAccount failed = failedInEveryWay();

        // when
        String database = TestBed.database().dump();
        String answers = Api.allAnswers().toString();

        // then
        assertThat(database).contains(connected.sid());
        assertThat(ServerLog.all(Traces.ofAll(List.of(tenant.adminEmail(), "FINE"))))
                .contains(tenant.adminEmail(), "FINE");
        assertThat(answers).contains(connected.masked());
        Traces traces = Traces.ofAll(List.of(Tokens.MARK, pair(connected), pair(failed)));
        assertThat(traces.in(database)).as("database").isEmpty();
        assertThat(ServerLog.all(traces)).as("logs").isEmpty();
        assertThat(traces.in(answers)).as("answers").isEmpty();
    }

    @Test
    void theSearchFindsATokenInEveryForm() {
        String token = Tokens.fresh() + "?>";
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        Traces traces = Traces.ofAll(List.of(Tokens.MARK));
        var hex = java.util.HexFormat.of();
        var base64 = java.util.Base64.getEncoder();
        var urlBase64 = java.util.Base64.getUrlEncoder();

        assertThat(traces.in("a " + token + " b")).isNotEmpty();
        assertThat(traces.in("\\x00" + hex.formatHex(bytes))).isNotEmpty();
        assertThat(traces.in(hex.withUpperCase().formatHex(bytes))).isNotEmpty();
        for (String before : List.of("", "u", "us", "user:")) {
            byte[] basic = (before + token + "!").getBytes(StandardCharsets.UTF_8);
            assertThat(traces.in("Basic " + base64.encodeToString(basic))).isNotEmpty();
            assertThat(traces.in("Basic " + urlBase64.encodeToString(basic))).isNotEmpty();
        }
        assertThat(traces.in("nothing of it")).isEmpty();
    }

    private TestAccount connectedWithSuccess() {
        TestAccount account = TestAccount.withNumbers(2);
        assertThatAnswer(tenant.admin().connect(account.sid(), account.token())).isOk();
        assertThatAnswer(tenant.admin().settings()).isOk();
        assertThatAnswer(tenant.admin().phoneNumbers()).isOk();
        return account;
    }

    private TestAccount failedInEveryWay() {
        TestAccount account = TestAccount.open();
        tenant.member().connect(account.sid(), account.token());
        tenant.admin().connect("AC", account.token());
        tenant.admin().connect(account.sid(), account.token() + "\n");
        tenant.admin().connect("[\"" + account.token() + "\"]");
        tenant.admin().connect("{\"" + account.token() + "\":\"" + account.token() + "\"}");
        tenant.admin().connect("{\"auth_token\":" + account.token());
        tenant.admin().connect(BodyPublishers.ofString(account.token()), "text/plain");
        List.<SandboxAnswer>of(
                        SandboxAnswer.error(TwilioError.AUTHENTICATE),
                        SandboxAnswer.error(TwilioError.SERVER_ERROR),
                        SandboxAnswer.reset(),
                        SandboxAnswer.html(),
                        SandboxAnswer.truncatedJson(),
                        echo(account.token()),
                        SandboxAnswer.slow(Duration.ofSeconds(6)))
                .forEach(answer -> {
                    account.answers(answer);
                    assertThat(tenant.admin()
                                    .replace(account.sid(), account.token())
                                    .status())
                            .isGreaterThanOrEqualTo(400);
                });
        assertThat(account.requestsSeen()).hasSizeGreaterThanOrEqualTo(7);
        return account;
    }

    /** Broken JSON with the token at the spot a parser would quote. */
    private static SandboxAnswer echo(String token) {
        return call -> call.answer(200, "application/json", ("{\"auth_token\":" + token + "}").getBytes());
    }

    private static String pair(TestAccount account) {
        return account.sid() + ":" + account.token();
    }
}
