package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lock in the database holds every connection of the pool. */
@OnServer
class PoolExhaustedIT {
    /** More than the pool has connections. */
    private static final int WAITING = 40;

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(40);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Tenant locked = Tenant.create();
    private final Tenant bystander = Tenant.create();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void whoGetsNoConnectionIsAnsweredInTimeAndAfterwardsAllAre() throws Exception {
        // given
        locked.owner().disconnect("stop");

        // when
        List<CompletableFuture<Answer>> waiting = TestBed.database().whileChainIsLocked(locked.id(), () -> {
            List<CompletableFuture<Answer>> calls = IntStream.range(0, WAITING)
                    .mapToObj(each ->
                            CompletableFuture.supplyAsync(() -> locked.owner().disconnect("stop"), threads))
                    .toList();
            Answer meanwhile = awaitNoConnection();
            System.out.printf(
                    "Pool exhausted: a bystander was answered %d in %d ms%n",
                    meanwhile.status(), meanwhile.time().toMillis());
            assertThatAnswer(meanwhile).saysNoDatabase().cameWithin(LONGEST_ANSWER);
            return calls;
        });

        // then
        assertThatAnswer(bystander.member().settings()).isOk();
        List<Answer> answers = waiting.stream().map(CompletableFuture::join).toList();
        long done = count(answers, 200);
        System.out.printf(
                "Pool exhausted: of %d waiting calls %d were done, %d came second, %d failed cleanly%n",
                WAITING, done, count(answers, 409), count(answers, 503));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409, 503));
        answers.stream().filter(answer -> answer.status() == 503).forEach(answer -> assertThatAnswer(answer)
                .saysNoDatabase());
        assertThat(Trail.of(locked).actions("limit=500&action=disconnect").stream()
                        .filter("disconnect ok"::equals))
                .hasSize((int) done + 1);
        TestBed.database().verifyChain(locked.id());
    }

    /** Until all connections are taken a bystander is answered as ever. */
    private Answer awaitNoConnection() {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        Answer answer = bystander.member().settings();
        while (answer.status() == 200 && Instant.now().isBefore(latest)) {
            answer = bystander.member().settings();
        }
        return answer;
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }
}
