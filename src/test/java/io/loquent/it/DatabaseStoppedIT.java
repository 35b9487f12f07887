package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL is stopped under load, stays away and comes back; the application is not touched. */
@OnServer
class DatabaseStoppedIT {
    private static final int ORGANIZATIONS = 5;
    private static final int SOME = 50;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean underLoad = new AtomicBoolean(true);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Tenant bystander = Tenant.create();
    private final List<ChangingOrganization> organizations = IntStream.range(0, ORGANIZATIONS)
            .mapToObj(ChangingOrganization::new)
            .toList();

    @AfterEach
    void stopThreads() {
        underLoad.set(false);
        threads.shutdownNow();
    }

    @Test
    void requestsFailCleanlyNothingAnsweredIsLostAndItRecoversByItself() throws Exception {
        // when
        List<CompletableFuture<Void>> load = load();
        await(() -> answers.size() >= SOME);
        int before = answers.size();
        stopForAWhile();
        long returned = System.nanoTime();
        await(() -> bystander.member().settings().status() == 200);
        Duration recovery = Duration.ofNanos(System.nanoTime() - returned);
        int recovered = answers.size();
        await(() -> answers.size() >= recovered + SOME);
        underLoad.set(false);
        load.forEach(CompletableFuture::join);

        // then
        List<Answer> failed =
                answers.stream().filter(DatabaseStoppedIT::isFailure).toList();
        Toll toll = new Toll("PostgreSQL stopped");
        answers.forEach(toll::count);
        failed.forEach(answer -> toll.requires(() -> assertThatAnswer(answer).saysNoDatabase()));
        organizations.forEach(each -> toll.requires(() -> each.requireWhole(TestBed.url())));
        toll.assertNothingLost("%d tried before, %d failed; recovered %d ms after its return"
                .formatted(before, failed.size(), recovery.toMillis()));
    }

    private void stopForAWhile() throws Exception {
        TestBed.postgres().close();
        try {
            await(() -> answers.stream().filter(DatabaseStoppedIT::isFailure).count() >= SOME);
        } finally {
            TestBed.postgres().startAgain();
        }
    }

    private List<CompletableFuture<Void>> load() {
        return organizations.stream()
                .map(each -> CompletableFuture.runAsync(
                        () -> {
                            while (underLoad.get()) {
                                answers.add(each.change(TestBed.url()));
                                answers.add(each.tenant().member().settings());
                            }
                        },
                        threads))
                .toList();
    }

    /** NB: earlier tests may have left calls behind that hold places at Twilio for a while; who finds none is told so. */
    private static boolean isFailure(Answer answer) {
        return answer.status() != 200 && !answer.body().contains("twilio-unavailable");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(20);
        }
    }
}
