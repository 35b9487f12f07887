package io.loquent.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * A closed loop: each of N callers sends its next request when it has the answer to the last. What is compared runs by
 * turns, A B A B, so that the machine's moods hit both.
 */
final class Load {
    private static final int ROUNDS = 3;

    private final int callers;
    private final Duration turn;
    private final LongSupplier cpuNanos;
    private Duration pause = Duration.ZERO;

    /** @param turn how long one turn of one call lasts */
    Load(int callers, Duration turn, LongSupplier cpuNanos) {
        this.callers = callers;
        this.turn = turn;
        this.cpuNanos = cpuNanos;
    }

    /** Callers that think that long between an answer and the next request, so that they do not fill the machine. */
    Load pausing(Duration newPause) {
        pause = newPause;
        return this;
    }

    /** By turns; a warm-up of one turn each is not in the figures. */
    List<Measured> compare(Call... calls) throws InterruptedException {
        List<Turns> all = new ArrayList<>();
        for (Call call : calls) {
            new Turns(call).take();
            all.add(new Turns(call));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Turns turns : all) {
                turns.take();
            }
        }
        return all.stream().map(Turns::measured).toList();
    }

    /** One operation. */
    interface Call {
        /** @param caller 0 up to the number of callers @return whether it was answered as hoped */
        boolean once(int caller) throws IOException;
    }

    private final class Turns {
        private final Call call;
        private final ConcurrentHistogram nanos = new ConcurrentHistogram(3);
        private final AtomicLong refused = new AtomicLong();
        private long wall;
        private long cpu;

        Turns(Call call) {
            this.call = call;
        }

        void take() throws InterruptedException {
            ExecutorService threads = Executors.newFixedThreadPool(callers);
            long cpuBefore = cpuNanos.getAsLong();
            long start = System.nanoTime();
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int caller = 0; caller < callers; caller++) {
                    int number = caller;
                    running.add(threads.submit(() -> loop(number, start + turn.toNanos())));
                }
                for (Future<?> caller : running) {
                    caller.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("A measurement could not be taken", e.getCause());
            } finally {
                threads.shutdownNow();
            }
            wall += System.nanoTime() - start;
            cpu += cpuNanos.getAsLong() - cpuBefore;
        }

        private Void loop(int caller, long end) throws IOException, InterruptedException {
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                if (call.once(caller)) {
                    nanos.recordValue(System.nanoTime() - start);
                } else {
                    refused.incrementAndGet();
                }
                if (!pause.isZero()) {
                    Thread.sleep(pause.toMillis());
                }
            }
            return null;
        }

        Measured measured() {
            if (nanos.getTotalCount() == 0) {
                throw new IllegalStateException("A measurement could not be taken: no request was answered as hoped");
            }
            return new Measured(
                    nanos.getTotalCount() * 1e9 / wall,
                    nanos.getValueAtPercentile(50) / 1e6,
                    nanos.getValueAtPercentile(99) / 1e6,
                    cpu / 1e6 / nanos.getTotalCount(),
                    refused.get());
        }
    }
}
