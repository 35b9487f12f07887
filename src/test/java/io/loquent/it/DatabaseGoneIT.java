package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The database goes away while Twilio is being asked. */
@OnServer
class DatabaseGoneIT {
    private final Tenant tenant = Tenant.create();
    private final TestAccount account = TestAccount.answering(SandboxAnswer.slow(Duration.ofMillis(1500)));

    @Test
    void connectionsCutMeanwhileAreReplaced() throws Exception {
        // when
        var connecting = connect();
        awaitRequest();
        assertThat(TestBed.database().cutConnections()).isPositive();

        // then
        assertThatAnswer(connecting.join()).isOk();
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();
    }

    @Test
    void aDatabaseThatStaysAwayIsAProblemWithAReferenceAndAfterItsReturnAllIsAsBefore() throws Exception {
        // given
        String before = tenant.record();

        // when
        var connecting = connect();
        awaitRequest();
        Answer answer;
        Answer health;
        try {
            TestBed.database().shutOut();
            answer = connecting.join();
            health = Api.anonymous().health();
        } finally {
            TestBed.database().letIn();
        }

        // then
        assertThatAnswer(answer).isProblem(500, "unexpected");
        assertThat(health.status()).isEqualTo(503);
        assertThat(tenant.record()).isEqualTo(before);
        assertThatAnswer(tenant.member().settings()).isOk();
        assertThatAnswer(tenant.admin().connect(account.sid(), account.token())).isOk();
    }

    private CompletableFuture<Answer> connect() {
        return CompletableFuture.supplyAsync(() -> tenant.admin().connect(account.sid(), account.token()));
    }

    private void awaitRequest() throws InterruptedException {
        for (int tries = 0; tries < 1000 && account.requestsSeen().isEmpty(); tries++) {
            Thread.sleep(10);
        }
        assertThat(account.requestsSeen()).hasSize(1);
    }
}
