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

/** Many calls of one organization wait for a lock in the database; the pool's connections are there for all others. */
@OnServer
class PoolExhaustedIT {
    /** More than the pool has connections. */
    private static final int WAITING = 40;

    private static final int MOST_CONNECTIONS_OF_ONE = 4;

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Tenant locked = Tenant.create();
    private final Tenant bystander = Tenant.create();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void whoWaitsForAChainLeavesThePoolToOthersAndAfterwardsAllAreAnswered() throws Exception {
        // given
        locked.owner().disconnect("stop");
        bystander.owner().disconnect("stop");

        // when
        List<CompletableFuture<Answer>> waiting = TestBed.database().whileChainIsLocked(locked.id(), () -> {
            List<CompletableFuture<Answer>> calls = IntStream.range(0, WAITING)
                    .mapToObj(each ->
                            CompletableFuture.supplyAsync(() -> locked.owner().disconnect("stop"), threads))
                    .toList();
            awaitLocks();
            Answer reading = bystander.member().settings();
            Answer recording = bystander.owner().disconnect("stop");
            System.out.printf(
                    "A chain is locked: a bystander read in %d ms, recorded in %d ms%n",
                    reading.time().toMillis(), recording.time().toMillis());
            assertThatAnswer(reading).isOk().cameWithin(LONGEST_ANSWER);
            assertThatAnswer(recording).isOk().cameWithin(LONGEST_ANSWER);
            assertThat(TestBed.database().waitingForOthers()).isBetween(1, MOST_CONNECTIONS_OF_ONE);
            return calls;
        });

        // then
        assertThatAnswer(bystander.member().settings()).isOk();
        List<Answer> answers = waiting.stream().map(CompletableFuture::join).toList();
        Toll toll = new Toll("A chain was locked");
        answers.stream()
                .map(toll::count)
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> toll.requires(() -> {
                    if (answer.status() == 409) {
                        assertThatAnswer(answer).isProblem(409, "connection-changed");
                    } else {
                        assertThatAnswer(answer).saysNoDatabase();
                    }
                }));
        toll.requires(() -> assertThat(Trail.of(locked).actions("limit=500&action=disconnect").stream()
                        .filter("disconnect ok"::equals))
                .hasSize((int) count(answers, 200) + 1));
        toll.requires(() -> TestBed.database().verifyChain(locked.id()));
        toll.assertNothingLost(
                "%d came second, %d found no connection".formatted(count(answers, 409), count(answers, 503)));
    }

    private static void awaitLocks() throws InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        while (TestBed.database().waitingForOthers() < MOST_CONNECTIONS_OF_ONE
                && Instant.now().isBefore(latest)) {
            Thread.sleep(50);
        }
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }
}
