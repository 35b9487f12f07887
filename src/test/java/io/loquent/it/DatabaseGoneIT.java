package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The database goes away while Twilio is being asked. */
@OnServer
class DatabaseGoneIT {
    private static final String ADDRESS = "192.0.2.80";
    private static final int MORE_THAN_A_STRANGER_MAY_FAIL = 21;

    private final Tenant tenant = Tenant.create();
    private final TestAccount account = TestAccount.answering(SandboxAnswer.slow(Duration.ofSeconds(3)));

    @Test
    void connectionsCutMeanwhileAreReplaced() throws Exception {
        // when
        var connecting = connect();
        account.awaitRequests(1);
        assertThat(TestBed.database().cutConnections()).isPositive();

        // then
        assertThatAnswer(connecting.join()).isOk();
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();
    }

    @Test
    void aDatabaseThatStaysAwayIsAProblemOfItsOwnAndAfterItsReturnAllIsAsBefore() throws Exception {
        // given
        String before = tenant.record();
        ServerLog.Moment untilNow = ServerLog.now();

        // when
        var connecting = connect();
        account.awaitRequests(1);
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
        assertThatAnswer(answer).saysNoDatabase();
        assertThat(untilNow.textSince()).contains("Reference " + answer.json().getString("reference"));
        assertThat(health.status()).isEqualTo(503);
        assertThat(tenant.record()).isEqualTo(before);
        assertThatAnswer(tenant.member().settings()).isOk();
        assertThatAnswer(tenant.admin().connect(account.sid(), account.token())).isOk();
    }

    @Test
    void whoSignsInMeanwhileIsNotRefusedAndNothingIsCounted() {
        // given
        Api token = tenant.owner().byToken("Twilio:Collection:List");
        Api wrong = Api.as(tenant.memberEmail(), "wrong").from(ADDRESS);

        // when
        List<Answer> answers = new ArrayList<>();
        try {
            TestBed.database().shutOut();
            IntStream.range(0, MORE_THAN_A_STRANGER_MAY_FAIL).forEach(each -> answers.add(wrong.settings()));
            answers.add(token.settings());
            answers.add(Api.withToken("lq_" + "x".repeat(43)).settings());
            answers.add(tenant.member().from(ADDRESS).settings());
        } finally {
            TestBed.database().letIn();
        }

        // then
        assertThat(answers).allSatisfy(answer -> assertThatAnswer(answer).saysNoDatabase());
        assertThatAnswer(wrong.settings()).isBlankProblem(401);
        assertThatAnswer(tenant.member().from(ADDRESS).settings()).isOk();
        assertThatAnswer(token.settings()).isOk();
    }

    private CompletableFuture<Answer> connect() {
        return CompletableFuture.supplyAsync(() -> tenant.admin().connect(account.sid(), account.token()));
    }
}
