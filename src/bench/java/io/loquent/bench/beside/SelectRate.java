package io.loquent.bench.beside;

import jakarta.json.Json;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/** How many {@link PrimaryKeySelect}s a second threads of the server get. */
final class SelectRate {
    private SelectRate() {}

    static String measure(PrimaryKeySelect select, int threads, long millis) {
        ConcurrentHistogram nanos = new ConcurrentHistogram(3);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        Executor each = work -> new Thread(work, "select").start();
        CompletableFuture.allOf(IntStream.range(0, threads)
                        .mapToObj(thread -> CompletableFuture.runAsync(() -> read(select, end, nanos), each))
                        .toArray(CompletableFuture[]::new))
                .join();
        return Json.createObjectBuilder()
                .add("per_second", nanos.getTotalCount() * 1000.0 / millis)
                .add("p50_ms", nanos.getValueAtPercentile(50) / 1e6)
                .add("p99_ms", nanos.getValueAtPercentile(99) / 1e6)
                .build()
                .toString();
    }

    private static void read(PrimaryKeySelect select, long end, ConcurrentHistogram nanos) {
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            select.once();
            nanos.recordValue(System.nanoTime() - start);
        }
    }
}
