package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The trail cannot be written, or is locked. */
@OnServer
class TrailUnavailableIT {
    private static final String LIST = "Twilio:Collection:List";

    private final Tenant tenant = Tenant.create();
    private final Trail trail = Trail.of(tenant);

    @Test
    void aChangeThatCannotBeRecordedIsNotMade() {
        TestAccount account = TestAccount.open();
        String before = tenant.record();

        TestBed.database().withoutRecording(() -> {
            assertThatAnswer(tenant.admin().connect(account.sid(), account.token()))
                    .isProblem(500, "unexpected");
            assertThatAnswer(tenant.owner().createToken("x", LIST)).isProblem(500, "unexpected");
        });

        assertThat(tenant.record()).isEqualTo(before);
        assertThat(tenant.owner().tokens().body()).isEqualTo("{\"tokens\":[]}");
    }

    @Test
    void aFailureThatCannotBeRecordedIsToldAsItIs() {
        TestAccount account = TestAccount.answering(SandboxAnswer.error(TwilioError.AUTHENTICATE));

        TestBed.database().withoutRecording(() -> {
            assertThatAnswer(tenant.admin().connect(account.sid(), account.token()))
                    .isProblem(422, "credentials-rejected");
            assertThatAnswer(Api.as(tenant.memberEmail(), "not it").settings()).isBlankProblem(401);
        });
    }

    @Test
    void organizationsDoNotWaitForEachOther() throws Exception {
        TestAccount slow = TestAccount.open();
        TestAccount fast = TestAccount.open();
        Tenant other = Tenant.create();
        tenant.owner().phoneNumbers();

        CompletableFuture<Answer> waiting = TestBed.database().whileChainIsLocked(tenant.id(), () -> {
            var connecting = CompletableFuture.supplyAsync(() -> tenant.owner().connect(slow.sid(), slow.token()));
            slow.awaitRequests(1);
            assertThatAnswer(other.owner().connect(fast.sid(), fast.token()))
                    .isOk()
                    .cameWithin(Duration.ofSeconds(30));
            assertThatAnswer(other.owner().phoneNumbers()).isOk().cameWithin(Duration.ofSeconds(30));
            assertThat(connecting).isNotDone();
            return connecting;
        });

        assertThatAnswer(waiting.get(60, TimeUnit.SECONDS)).isOk();
        assertThat(trail.actions()).containsExactly("connect ok", "phone-numbers-listed ok");
    }
}
