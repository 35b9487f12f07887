package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What happens to a connection is in the trail: who, what, when, from where, and how it ended. */
@OnServer
class ConnectionTrailIT {
    private final Tenant tenant = Tenant.create();
    private final Trail trail = Trail.of(tenant);

    @Test
    void aConnectTellsWhoWhatWhenFromWhereAndTwiliosRequest() {
        Instant before = Instant.now().minusSeconds(1);
        TestAccount account = TestAccount.open();

        assertThatAnswer(tenant.admin().connect(account.sid(), account.token())).isOk();

        JsonObject event = trail.newest();
        assertThat(Trail.action(event)).isEqualTo("connect ok");
        assertThat(event.getString("actor")).isEqualTo("member");
        assertThat(event.getString("email")).isEqualTo(tenant.adminEmail());
        assertThat(event.getInt("member_id")).isPositive();
        assertThat(event.getString("client_address")).isEqualTo("127.0.0.1");
        assertThat(event.getString("subject")).isEqualTo(account.masked());
        assertThat(event.getString("twilio_request_id")).matches("RQ[0-9a-f]{32}");
        assertThat(event.isNull("token_id")).isTrue();
        assertThat(Instant.parse(event.getString("recorded_at"))).isBetween(before, Instant.now());
        assertThat(event.getInt("sequence")).isEqualTo(1);
        assertThat(event.getString("hash")).matches("[0-9a-f]{64}");
    }

    @Test
    void theWholeLifeOfAConnectionIsInIt() {
        TestAccount first = TestAccount.open();
        TestAccount second = TestAccount.open();

        tenant.owner().phoneNumbers();
        tenant.owner().connect(first.sid(), first.token());
        tenant.owner().connect(second.sid(), second.token());
        tenant.owner().replace(second.sid(), second.token());
        tenant.owner().verify();
        tenant.lister().phoneNumbers();
        tenant.owner().rollBack();
        tenant.owner().disconnect("stop");
        tenant.owner().rollBack();
        tenant.owner().phoneNumbers();

        assertThat(trail.actions())
                .containsExactly(
                        "roll-back nothing-to-roll-back",
                        "disconnect ok",
                        "roll-back ok",
                        "phone-numbers-listed ok",
                        "verify ok",
                        "replace ok",
                        "replace account-differs",
                        "connect ok",
                        "phone-numbers-listed ok");
        assertThat(trail.events())
                .map(event -> event.getString("subject", null))
                .containsExactly(
                        null,
                        first.masked() + ", calls: stop",
                        first.masked(),
                        second.masked(),
                        second.masked(),
                        second.masked(),
                        second.masked(),
                        first.masked(),
                        "shared");
        assertThat(trail.events("action=phone-numbers-listed&limit=1").get(0).getString("email"))
                .isEqualTo(tenant.listerEmail());
    }

    @Test
    void whatFailsIsInItWithTheReasonAndTwiliosRequest() {
        TestAccount account = TestAccount.answering(SandboxAnswer.error(TwilioError.AUTHENTICATE));
        tenant.admin().connect(account.sid(), account.token());
        assertThat(Trail.action(trail.newest())).isEqualTo("connect credentials-rejected");
        assertThat(trail.newest().getString("twilio_request_id")).startsWith("RQ");

        account.answers(SandboxAnswer.reset());
        tenant.admin().connect(account.sid(), account.token());
        assertThat(Trail.action(trail.newest())).isEqualTo("connect twilio-unavailable");
        assertThat(trail.newest().isNull("twilio_request_id")).isTrue();

        account.answers(SandboxAnswer.usual());
        tenant.admin().connect(account.sid(), account.token());
        account.answers(SandboxAnswer.error(TwilioError.AUTHENTICATE));
        tenant.owner().verify();
        assertThat(Trail.action(trail.newest())).isEqualTo("verify credentials-rejected");
        tenant.owner().phoneNumbers();
        assertThat(Trail.action(trail.newest())).isEqualTo("phone-numbers-listed credentials-rejected");
    }

    @Test
    void whatBreaksTheFormsRulesIsInItToo() {
        tenant.admin().connect("AC", "");

        assertThat(trail.actions()).containsExactly("connect invalid-input");
        assertThat(trail.newest().isNull("subject")).isTrue();
    }

    @Test
    void whatIsRefusedBeforeTwilioIsAskedIsInIt() {
        tenant.owner().verify();
        tenant.admin().rollBack();

        assertThat(trail.actions()).containsExactly("roll-back nothing-to-roll-back", "verify not-connected");
        assertThat(trail.newest().getString("email")).isEqualTo(tenant.adminEmail());
    }
}
