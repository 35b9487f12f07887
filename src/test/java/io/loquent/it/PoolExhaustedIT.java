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

    /** How long this server lets a caller wait for a connection. */
    private static final Duration WAIT = Duration.ofSeconds(Integer.getInteger("it.connection.wait"));

    private static final Duration LONGEST_ANSWER = WAIT.plusSeconds(35);
    /** By then, at the latest, who waits for the lock is cut off, and there are connections again. */
    private static final Duration CUT_OFF = Duration.ofSeconds(30);

    private static final Duration AS_EVER = Duration.ofSeconds(3);
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
            assertThatAnswer(meanwhile).cameWithin(LONGEST_ANSWER);
            if (meanwhile.status() == 200) {
                assertThat(WAIT)
                        .as("200 is for who may wait until others are cut off")
                        .isGreaterThanOrEqualTo(CUT_OFF);
            } else {
                assertThatAnswer(meanwhile).saysNoDatabase();
            }
            return calls;
        });

        // then
        assertThatAnswer(bystander.member().settings()).isOk();
        List<Answer> answers = waiting.stream().map(CompletableFuture::join).toList();
        Toll toll = new Toll("Pool exhausted");
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

    /** Until all connections are taken a bystander is answered as ever. */
    private Answer awaitNoConnection() {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        Answer answer = bystander.member().settings();
        boolean mayWait = WAIT.compareTo(CUT_OFF) >= 0;
        while (answer.status() == 200
                && !(mayWait && answer.time().compareTo(AS_EVER) > 0)
                && Instant.now().isBefore(latest)) {
            answer = bystander.member().settings();
        }
        return answer;
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }
}
