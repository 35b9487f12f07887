package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Callers at the same moment. */
@OnServer
class ManyAtOnceIT {
    /** How long Twilio's answer may be held back, below the deadline of 5 s. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(4);

    private static final Duration A_WHILE = Duration.ofSeconds(1);
    /** loquent.twilio.concurrent-calls of the test deployment. */
    private static final int BOUND = 6;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Tenant tenant = Tenant.create();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @RepeatedTest(3)
    void ofTwoAdministratorsOneWinsWhole() throws InterruptedException {
        // given
        List<TestAccount> accounts = List.of(TestAccount.withNumbers(1), TestAccount.withNumbers(2));
        CountDownLatch bothAsked = new CountDownLatch(1);
        accounts.forEach(account -> account.answers(SandboxAnswer.held(bothAsked, LONGEST_HOLD)));

        // when
        var connecting = List.of(
                later(() -> tenant.admin()
                        .connect(accounts.get(0).sid(), accounts.get(0).token())),
                later(() -> tenant.owner()
                        .connect(accounts.get(1).sid(), accounts.get(1).token())));
        for (TestAccount account : accounts) {
            account.awaitRequests(1);
        }
        bothAsked.countDown();
        List<Answer> answers = connecting.stream().map(CompletableFuture::join).toList();

        // then
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        answers.stream().filter(answer -> answer.status() == 409).forEach(answer -> assertThatAnswer(answer)
                .isProblem(409, "connection-changed"));
        int winner = answers.get(0).status() == 200 ? 0 : 1;
        assertThat(tenant.member().settings().json().getString("twilio_account_sid"))
                .isEqualTo(accounts.get(winner).masked());
        assertThat(tenant.owner().phoneNumbers().json().getJsonArray("phone_numbers"))
                .hasSize(winner + 1);
    }

    /** NB: a transaction that only reads has no connection on Payara and is not seen there; on WildFly it is. */
    @Test
    void noTransactionIsOpenWhileTwilioAnswers() throws Exception {
        // given
        CountDownLatch looked = new CountDownLatch(1);
        TestAccount account = TestAccount.answering(SandboxAnswer.held(looked, LONGEST_HOLD));

        // when
        var connecting = later(() -> tenant.admin().connect(account.sid(), account.token()));
        account.awaitRequests(1);
        Thread.sleep(A_WHILE.toMillis());
        int openSinceTwilioWasAsked = TestBed.database().transactionsOpenFor(A_WHILE);
        boolean twilioStillAnswers = !connecting.isDone();
        looked.countDown();

        // then
        assertThat(twilioStillAnswers).as("looked while Twilio answered").isTrue();
        assertThat(openSinceTwilioWasAsked).isZero();
        assertThatAnswer(connecting.join()).isOk();
    }

    @Test
    void beyondTheBoundCallersAreTurnedAwayAndOtherPagesStayQuick() throws Exception {
        // given
        CountDownLatch served = new CountDownLatch(1);
        TestAccount account = TestAccount.answering(SandboxAnswer.held(served, LONGEST_HOLD));
        List<Tenant> tenants =
                IntStream.range(0, BOUND).mapToObj(each -> Tenant.create()).toList();
        awaitFreeBulkhead();

        // when
        var waiting = tenants.stream()
                .map(each -> later(() -> each.admin().connect(account.sid(), account.token())))
                .toList();
        account.awaitRequests(BOUND);
        Answer oneMore = tenant.admin().connect(account.sid(), account.token());
        Answer settings = tenant.member().settings();
        boolean nobodyWasServedBefore = waiting.stream().noneMatch(CompletableFuture::isDone);
        served.countDown();

        // then
        assertThat(nobodyWasServedBefore).as("quicker than Twilio").isTrue();
        assertThatAnswer(oneMore).isProblem(503, "twilio-unavailable");
        assertThatAnswer(settings).isOk();
        waiting.forEach(each -> assertThatAnswer(each.join()).isOk());
        assertThatAnswer(tenant.admin().connect(account.sid(), account.token())).isOk();
    }

    /** Earlier tests may have left calls behind that Twilio has not let go of yet. */
    private void awaitFreeBulkhead() throws InterruptedException {
        TestAccount account = TestAccount.answering(SandboxAnswer.slow(Duration.ofMillis(300)));
        for (int tries = 0; tries < 60; tries++) {
            List<Answer> answers = together(IntStream.range(0, BOUND)
                    .mapToObj(each -> () -> Tenant.create().admin().connect(account.sid(), account.token())));
            if (answers.stream().allMatch(answer -> answer.status() == 200)) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("The bulkhead never became free");
    }

    private List<Answer> together(Stream<Supplier<Answer>> calls) {
        var running = calls.map(this::later).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Answer> later(Supplier<Answer> call) {
        return CompletableFuture.supplyAsync(call, threads);
    }
}
