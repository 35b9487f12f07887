package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import java.time.Duration;
import org.junit.jupiter.api.Test;

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

    @Test
    void withoutADefiniteAnswerNothingIsRecorded() {
        TestAccount account = connected(1);
        String before = tenant.record();
        account.answers(SandboxAnswer.silence(Duration.ofSeconds(20)));

        assertThatAnswer(tenant.owner().verify()).isProblem(503, "twilio-unavailable");
        assertThat(tenant.record()).isEqualTo(before);
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
