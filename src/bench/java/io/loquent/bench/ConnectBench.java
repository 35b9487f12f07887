package io.loquent.bench;

import java.time.Duration;
import java.util.List;

/** {@code POST /api/twilio/connect} beside the same question asked of the double directly. */
final class ConnectBench implements Benchmark.Item {
    private static final int[] DELAYS_MILLIS = {0, 50, 500};
    private static final int[] CONNECTIONS = {16, 64};

    @Override
    public void run(Bed bed, Results results) throws Exception {
        Account quick = Account.answeringAfter(bed, Duration.ZERO);
        bed.load(16, Benchmark.turn(3)).warmUp(quick.connected(), quick.fetchedDirectly());
        results.figure("one commit on this disk, p50", bed.rows().commitMillis(), "ms");
        for (int delay : DELAYS_MILLIS) {
            Account account = Account.answeringAfter(bed, Duration.ofMillis(delay));
            added(bed, results, account, delay);
            for (int connections : CONNECTIONS) {
                results.load(
                        "connect, Twilio in " + delay + " ms, at " + connections,
                        bed.load(connections, Benchmark.turn(2))
                                .compare(account.connected())
                                .get(0));
            }
        }
    }

    private static void added(Bed bed, Results results, Account account, int delay) throws InterruptedException {
        List<Measured> both = bed.load(1, Benchmark.turn(2)).compare(account.fetchedDirectly(), account.connected());
        results.load("the double itself, Twilio in " + delay + " ms, at 1", both.get(0));
        results.load("connect, Twilio in " + delay + " ms, at 1", both.get(1));
        results.figure(
                "connect adds, p99, Twilio in " + delay + " ms",
                both.get(1).p99Ms() - both.get(0).p99Ms(),
                "ms");
        results.atMost(
                "connect adds, p50 ms, Twilio in " + delay + " ms",
                both.get(1).p50Ms() - both.get(0).p50Ms(),
                5);
    }
}
