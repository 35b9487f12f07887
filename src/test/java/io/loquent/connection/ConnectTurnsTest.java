package io.loquent.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loquent.connection.ConnectTurns.Turn;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ConnectTurnsTest {
    private final ConnectTurns oneAtOnce = new ConnectTurns(1, Duration.ofMinutes(1));

    @Test
    void theNextWaitsUntilATurnIsOver() throws Exception {
        Turn first = oneAtOnce.take();
        CompletableFuture<Void> next = onItsOwnThread(() -> oneAtOnce.take().close());
        assertThatThrownBy(() -> next.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        first.close();

        next.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoWaitsForTwilioHasNoTurnAndGetsOneAfterIt() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        CompletableFuture<Void> waiting = onItsOwnThread(() -> {
            try (Turn turn = oneAtOnce.take()) {
                turn.except(() -> {
                    asked.countDown();
                    return awaited(answer);
                });
                back.countDown();
            }
        });
        assertThat(awaited(asked)).isTrue();
        Turn other = oneAtOnce.take();

        answer.countDown();
        assertThat(back.await(100, TimeUnit.MILLISECONDS))
                .as("back in the other's turn")
                .isFalse();
        other.close();

        waiting.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aFailureAtTwilioKeepsNoPlace() throws Exception {
        try (Turn turn = oneAtOnce.take()) {
            assertThatThrownBy(() -> turn.except(() -> {
                        throw new IllegalStateException("words");
                    }))
                    .hasMessage("words");
        }

        onItsOwnThread(() -> oneAtOnce.take().close()).get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoseTurnDoesNotComeGoesOnWithoutAndGivesNoPlaceBack() throws Exception {
        ConnectTurns impatient = new ConnectTurns(1, Duration.ofMillis(100));
        Turn first = impatient.take();

        impatient.take().close();

        long start = System.nanoTime();
        impatient.take().close();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("still waits for the first")
                .isGreaterThanOrEqualTo(Duration.ofMillis(100));
        first.close();
    }

    private static CompletableFuture<Void> onItsOwnThread(Runnable work) {
        return CompletableFuture.runAsync(work, task -> new Thread(task).start());
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
