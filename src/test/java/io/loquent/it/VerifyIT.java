package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking Twilio again about a connected account. */
@OnServer
class VerifyIT {
    private final Tenant tenant = Tenant.create();

    @Test
    void verifyingRecordsWhatTwilioSaysAndCountsTheNumbers() {
        TestAccount account = connected(3);

        Answer answer = tenant.owner().verify();

        assertThatAnswer(answer).isOk();
        assertThat(answer.json().getString("twilio_verification")).isEqualTo("ok");
        assertThat(answer.json().getInt("twilio_phone_numbers")).isEqualTo(3);
        assertThat(answer.json().getString("twilio_account_sid")).isEqualTo(account.masked());
    }

    @Test
    void aRefusalAtVerifyingIsAResultAndKeepsTheCredentials() {
        TestAccount account = connected(1);
        account.answers(SandboxAnswer.error(TwilioError.AUTHENTICATE));

        Answer answer = tenant.owner().verify();

        assertThatAnswer(answer).isOk();
        assertThat(answer.json().getString("twilio_verification")).isEqualTo("credentials-rejected");
        assertThat(answer.json().getString("twilio_account_sid")).isEqualTo(account.masked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended", "closed"})
    void theStatusTwilioTellsIsRecordedWithTheRefusal(String status) {
        TestAccount account = connected(1);
        account.answers(SandboxAnswer.account(status));

        Answer answer = tenant.owner().verify();

        assertThatAnswer(answer).isOk();
        assertThat(answer.json().getString("twilio_verification")).isEqualTo("account-not-active");
        assertThat(answer.json().getString("twilio_account_status")).isEqualTo(status);
    }

    @Test
    void aRefusalWithoutAStatusLeavesNoneThatIsOld() {
        TestAccount account = connected(1);
        account.answers(SandboxAnswer.error(TwilioError.ACCOUNT_NOT_ACTIVE));

        assertThat(tenant.owner().verify().json().isNull("twilio_account_status"))
                .isTrue();
    }

    @Test
    void numbersThatCannotBeListedLeaveTheirCountUnknownAndThePairGood() {
        TestAccount account = connected(3);
        assertThat(tenant.owner().verify().json().getInt("twilio_phone_numbers"))
                .isEqualTo(3);
        account.answers(SandboxAnswer.account("active"), SandboxAnswer.error(TwilioError.NOT_FOUND));

        Answer answer = tenant.owner().verify();

        assertThatAnswer(answer).isOk();
        assertThat(answer.json().getString("twilio_verification")).isEqualTo("ok");
        assertThat(answer.json().isNull("twilio_phone_numbers")).isTrue();
    }

    @Test
    void withoutADefiniteAnswerNothingIsRecorded() {
        TestAccount account = connected(1);
        String before = tenant.record();
        account.answers(SandboxAnswer.silence(Duration.ofSeconds(20)));

        assertThatAnswer(tenant.owner().verify()).isProblem(503, "twilio-unavailable");
        assertThat(tenant.record()).isEqualTo(before);
    }

    /** What is recorded meanwhile is no change of the connection. */
    @Test
    void verifyingWhileSomebodyReplacesTheAccountLetsThemGoOn() throws Exception {
        connected(1);
        TestAccount next = TestAccount.answering(SandboxAnswer.slow(Duration.ofSeconds(3)));

        CompletableFuture<Answer> replacing =
                CompletableFuture.supplyAsync(() -> tenant.admin().replace(next.sid(), next.token()));
        while (next.requestsSeen().isEmpty() && !replacing.isDone()) {
            Thread.sleep(20);
        }
        assertThatAnswer(tenant.owner().verify()).isOk();
        assertThat(replacing).isNotDone();

        assertThatAnswer(replacing.join()).isOk();
        assertThat(tenant.owner().settings().json().getString("twilio_account_sid"))
                .isEqualTo(next.masked());
    }

    @Test
    void thereIsNothingToVerifyWithoutAnOwnAccount() {
        assertThatAnswer(tenant.owner().verify()).isProblem(409, "not-connected");
    }

    private TestAccount connected(int numbers) {
        TestAccount account = TestAccount.withNumbers(numbers);
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
        return account;
    }
}
