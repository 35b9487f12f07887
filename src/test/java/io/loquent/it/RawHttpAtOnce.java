package io.loquent.it;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What comes back for bytes that are on their way together: most of the time goes by waiting for answers that must not come,
 * and these waits overlap.
 */
final class RawHttpAtOnce {
    /** Few enough for an answer of two to come in time on a busy machine. */
    private static final int AT_ONCE = 8;

    private final Map<String, CompletableFuture<RawHttp>> sent;

    private RawHttpAtOnce(Map<String, CompletableFuture<RawHttp>> sent) {
        this.sent = sent;
    }

    /** Begins to send them. */
    static RawHttpAtOnce send(Collection<String> all) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return new RawHttpAtOnce(all.stream()
                    .distinct()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            bytes -> CompletableFuture.supplyAsync(() -> RawHttp.send(bytes), threads))));
        } finally {
            threads.shutdown();
        }
    }

    /** Waits for what comes back for these bytes, which must be among those sent. */
    RawHttp answerTo(String bytes) {
        return sent.get(bytes).join();
    }
}
