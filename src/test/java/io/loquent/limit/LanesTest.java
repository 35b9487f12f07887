package io.loquent.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void onlySoManyOfOneKeyAreInAndOthersDoNotWaitForThem() {
        Lanes<String> lanes = new Lanes<>(2, Duration.ofMillis(50));
        assertThat(lanes.enter("acme")).isTrue();
        assertThat(lanes.enter("acme")).isTrue();

        assertThat(lanes.enter("acme")).isFalse();
        assertThat(lanes.enter("globex")).isTrue();
    }

    @Test
    void whoLeavesMakesRoomForWhoWaits() {
        Lanes<String> lanes = new Lanes<>(1, LONG);
        lanes.enter("acme");
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> lanes.enter("acme"));

        lanes.leave("acme");

        assertThat(waiting.join()).isTrue();
    }

    @Test
    void manyAtOnceAllGetInOneAfterTheOther() {
        Lanes<String> lanes = new Lanes<>(3, LONG);
        AtomicInteger in = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<CompletableFuture<Void>> all = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    assertThat(lanes.enter("acme")).isTrue();
                    most.accumulateAndGet(in.incrementAndGet(), Math::max);
                    in.decrementAndGet();
                    lanes.leave("acme");
                }))
                .limit(200)
                .toList();

        all.forEach(CompletableFuture::join);
        assertThat(most).hasValueLessThanOrEqualTo(3);
        assertThat(lanes.size()).isZero();
    }

    @Test
    void whoGaveUpWaitingIsForgotten() {
        Lanes<String> lanes = new Lanes<>(1, Duration.ofMillis(10));
        lanes.enter("acme");
        lanes.enter("acme");

        lanes.leave("acme");

        assertThat(lanes.size()).isZero();
    }
}
