package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import io.loquent.secret.Keyset;
import io.loquent.secret.SealBinding;
import io.loquent.secret.SealedSecret;
import io.loquent.secret.SecretVault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Living with a connected account: replace, roll back, disconnect. */
@OnServer
class DayTwoIT {
    private final Tenant tenant = Tenant.create();

    @Test
    void aReplacedPairCanBeRolledBackTo() {
        TestAccount first = connected(1);
        TestAccount second = TestAccount.withNumbers(2);
        assertThatAnswer(tenant.owner().replace(second.sid(), second.token())).isOk();

        Answer answer = tenant.owner().rollBack();

        assertThatAnswer(answer).isOk();
        assertThat(answer.json().getString("twilio_account_sid")).isEqualTo(first.masked());
        assertThat(answer.json().getString("twilio_roll_back_sid")).isEqualTo(second.masked());
        assertThat(tenant.owner().phoneNumbers().json().getJsonArray("phone_numbers"))
                .hasSize(1);
    }

    @Test
    void connectingThePairInUseOnceMoreKeepsTheWayBack() {
        TestAccount first = connected(1);
        TestAccount second = TestAccount.open();
        Answer replaced = tenant.owner().replace(second.sid(), second.token());

        Answer again = tenant.admin().connect(second.sid(), second.token());

        assertThatAnswer(again).isOk();
        for (String since : List.of("twilio_connected_at", "twilio_connected_by")) {
            assertThat(again.json().get(since)).isEqualTo(replaced.json().get(since));
        }
        assertThat(again.json().get("twilio_roll_back_sid"))
                .isEqualTo(replaced.json().get("twilio_roll_back_sid"));
        assertThat(again.json().get("twilio_roll_back_until"))
                .isEqualTo(replaced.json().get("twilio_roll_back_until"));
        assertThat(tenant.owner().rollBack().json().getString("twilio_account_sid"))
                .isEqualTo(first.masked());
    }

    @Test
    void theSameAccountsNextTokenIsAReplacement() {
        TestAccount account = connected(1);
        account.answers(SandboxAnswer.account("active"));

        assertThatAnswer(tenant.owner().connect(account.sid(), Tokens.fresh())).isOk();
        assertThatAnswer(tenant.owner().rollBack()).isOk();
    }

    /** The key that the earlier seal was of may be dropped as soon as no row needs it. */
    @Test
    void aPairThatIsResealedWhileItIsRolledBackToKeepsItsNewSeal() throws Exception {
        // given
        TestAccount first = connected(1);
        TestAccount second = TestAccount.open();
        assertThatAnswer(tenant.owner().replace(second.sid(), second.token())).isOk();
        CountDownLatch resealed = new CountDownLatch(1);
        int asked = first.requestsSeen().size();
        first.answers(SandboxAnswer.held(resealed, Duration.ofSeconds(4)));

        // when
        var rollingBack = CompletableFuture.supplyAsync(() -> tenant.owner().rollBack());
        first.awaitRequests(asked + 1);
        String newSeal = resealPrevious(first);
        resealed.countDown();

        // then
        assertThatAnswer(rollingBack.join()).isOk();
        assertThat(TestBed.database()
                        .one("select encode(twilio_auth_token, 'hex') from organization where id = ?", tenant.id()))
                .isEqualTo(newSeal);
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();
    }

    /** As {@code keyset reseal} does. @return the new seal in hex */
    private String resealPrevious(TestAccount account) throws Exception {
        SecretVault vault = new SecretVault(
                Keyset.read(Path.of(System.getProperty("it.directory")).resolve("keyset.json")));
        String seal = TestBed.database()
                .one(
                        "select encode(twilio_auth_token, 'hex') from previous_connection where organization_id = ?",
                        tenant.id());
        SealedSecret anew = vault.reseal(
                SealedSecret.ofBytes(HexFormat.of().parseHex(seal)), new SealBinding(tenant.id(), account.sid()));
        String hex = HexFormat.of().formatHex(anew.toBytes());
        TestBed.database()
                .execute("update previous_connection set twilio_auth_token = decode('" + hex
                        + "', 'hex') where organization_id = " + tenant.id());
        return hex;
    }

    @Test
    void aPairTwilioRefusesByNowIsNotRolledBackTo() {
        TestAccount first = connected(1);
        TestAccount second = TestAccount.open();
        tenant.owner().replace(second.sid(), second.token());
        first.answers(SandboxAnswer.error(TwilioError.AUTHENTICATE));
        String before = tenant.record();

        assertThatAnswer(tenant.owner().rollBack()).isProblem(422, "credentials-rejected");
        assertThat(tenant.record()).isEqualTo(before);
    }

    @Test
    void withoutAnEarlierPairThereIsNothingToRollBackTo() {
        connected(1);

        assertThatAnswer(tenant.owner().rollBack()).isProblem(409, "nothing-to-roll-back");
    }

    @Test
    void disconnectingCanLeaveCallsStanding() {
        connected(1);

        Answer answer = tenant.owner().disconnect("stop");

        assertThatAnswer(answer).isOk();
        assertThat(answer.json().getBoolean("byo_twilio")).isTrue();
        assertThat(answer.json().isNull("twilio_account_sid")).isTrue();
        assertThatAnswer(tenant.owner().phoneNumbers()).isProblem(409, "not-connected");
    }

    @Test
    void disconnectingCanBringCallsBackToTheSharedAccount() {
        connected(1);

        assertThatAnswer(tenant.owner().disconnect("shared")).isOk();

        assertThat(tenant.owner().phoneNumbers().json().getString("account")).isEqualTo("shared");
    }

    @Test
    void disconnectingForgetsTheEarlierPairToo() {
        connected(1);
        TestAccount second = TestAccount.open();
        tenant.owner().replace(second.sid(), second.token());

        tenant.owner().disconnect("stop");

        assertThatAnswer(tenant.owner().rollBack()).isProblem(409, "nothing-to-roll-back");
    }

    @Test
    void whatCallsDoAfterDisconnectingHasNoDefault() {
        connected(1);
        String before = tenant.record();

        assertThatAnswer(tenant.owner().disconnect("whatever"))
                .isProblem(422, "invalid-input")
                .namesFields("/calls");
        assertThat(tenant.record()).isEqualTo(before);
    }

    private TestAccount connected(int numbers) {
        TestAccount account = TestAccount.withNumbers(numbers);
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
        return account;
    }
}
