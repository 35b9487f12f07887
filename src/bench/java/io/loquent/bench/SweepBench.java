package io.loquent.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What must go through all connected organizations: a full re-seal, and the scheduled re-checks. */
final class SweepBench implements Benchmark.Item {
    /** As many as {@code loquent.twilio.rechecks-per-minute} is set to here. */
    static final int RECHECKS = 2000;

    private static final long CONNECTED = 100_000;
    private static final Duration LONGEST_SWEEP = Duration.ofMinutes(4);

    @Override
    public void run(Bed bed, Results results) throws Exception {
        Account account = Account.answeringAfter(bed, Duration.ZERO);
        long connected = Benchmark.rows(CONNECTED);
        bed.rows().grow(connected);
        bed.rows().connect(1, connected, account.sid(), Account.TOKEN, bed.keyset());
        bed.operator("keyset", "add", bed.keyset().toString());
        // NB: while the server runs, as in production; that it lacks the key does no harm, for nobody calls it here.
        double reseal =
                bed.operator("keyset", "reseal", "--even-if-nodes-lack-it").toMillis() / 1000.0;
        results.figure("full re-seal of " + connected + " connected organizations", reseal, "s");
        results.figure("re-sealed rows", connected / reseal, "per s");
        sweep(bed, results);
    }

    /** NB: the server still holds the keyset of its start, whose key opens the rows of the first sweep only. */
    private static void sweep(Bed bed, Results results) throws Exception {
        bed.stopServer();
        bed.start(BesideWar.in(bed.directory()));
        bed.twilio().reset();
        Account account = Account.answeringAfter(bed, Duration.ZERO);
        bed.rows().connect(1, RECHECKS, account.sid(), Account.TOKEN, bed.keyset());
        bed.rows().forgetStatements();
        bed.rows().makeDue(1, RECHECKS);
        long latest = System.nanoTime() + LONGEST_SWEEP.toNanos();
        awaitRequests(bed, 1, latest);
        long start = System.nanoTime();
        // NB: each check asks for the account and for its numbers.
        awaitRequests(bed, 2 * RECHECKS, latest);
        double seconds = (System.nanoTime() - start) / 1e9;
        results.figure("re-check sweep of " + RECHECKS + " at a double of 0 ms", seconds, "s");
        results.figure("re-checks", RECHECKS / seconds, "per s");
        results.figure(
                "choosing some due ones of " + bed.rows().count(),
                bed.rows().meanMillis("order by twilio_check_due"),
                "ms");
    }

    private static void awaitRequests(Bed bed, int count, long latest) throws InterruptedException {
        while (bed.twilio().requestsSeen().size() < count) {
            if (System.nanoTime() > latest) {
                throw new IllegalStateException("A measurement could not be taken: the sweep did not end");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
