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

/** The turns of one call in a {@link Load}, and what they came to together. */
final class Turns {
    private final Load.Call call;
    private final int callers;
    private final Duration pause;
    private final LongSupplier cpuNanos;
    private final ConcurrentHistogram nanos = new ConcurrentHistogram(3);
    private final AtomicLong refused = new AtomicLong();
    private long wall;
    private long cpu;

    Turns(Load.Call call, int callers, Duration pause, LongSupplier cpuNanos) {
        this.call = call;
        this.callers = callers;
        this.pause = pause;
        this.cpuNanos = cpuNanos;
    }

    void take(Duration turn) throws InterruptedException {
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
                record(System.nanoTime() - start);
            } else {
                refused.incrementAndGet();
            }
            if (!pause.isZero()) {
                Thread.sleep(pause.toMillis());
            }
        }
        return null;
    }

    /** NB: with a pause, a stall is one long sample where many short ones would have been: those are put in. */
    private void record(long took) {
        if (pause.isZero()) {
            nanos.recordValue(took);
        } else {
            nanos.recordValueWithExpectedInterval(took, pause.toNanos());
        }
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
