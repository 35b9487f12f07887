package io.loquent.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The same figures with more and more organizations in the tables, and what must go through all of them. */
final class ScaleBench implements Benchmark.Item {
    /** As many as {@code loquent.twilio.rechecks-per-minute} is set to here. */
    static final int RECHECKS = 2000;

    private static final long[] ORGANIZATIONS = {100_000, 1_000_000};
    private static final long CONNECTED = 100_000;
    private static final Duration LONGEST_SWEEP = Duration.ofMinutes(4);

    @Override
    public void run(Bed bed, Results results) throws Exception {
        Measured few = measure(bed, results);
        Measured many = few;
        for (long organizations : ORGANIZATIONS) {
            bed.rows().grow(Benchmark.rows(organizations));
            many = measure(bed, results);
        }
        results.atLeast("settings / hello with the most rows / with 1000", many.perSecond() / few.perSecond(), 0.9);

        Account account = Account.answeringAfter(bed, Duration.ZERO);
        long connected = Benchmark.rows(CONNECTED);
        bed.rows().connect(1, connected, account.sid(), Account.TOKEN, bed.keyset());
        bed.operator("keyset", "add", bed.keyset().toString());
        double reseal = bed.operator("keyset", "reseal").toMillis() / 1000.0;
        results.figure("full re-seal of " + connected + " connected organizations", reseal, "s");
        results.figure("re-sealed rows", connected / reseal, "per s");
        sweep(bed, results);
    }

    /** NB: at the same time beside hello, and the ratio is what counts: the sizes are measured minutes apart. */
    private static Measured measure(Bed bed, Results results) throws InterruptedException {
        long organizations = bed.rows().count();
        List<Measured> both = bed.load(16, Benchmark.turn(4))
                .compare(SettingsBench.hello(bed), SettingsBench.settings(bed, organizations));
        Measured settings = both.get(1);
        results.load("hello at 16, beside " + organizations + " organizations", both.get(0));
        results.load("settings at 16, " + organizations + " organizations", settings);
        double ratio = settings.perSecond() / both.get(0).perSecond();
        results.figure("settings / hello, " + organizations + " organizations", ratio, "of the rate");
        return new Measured(ratio, settings.p50Ms(), settings.p99Ms(), settings.serverCpuMs(), settings.refused());
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
                "choosing " + RECHECKS + " due ones of " + bed.rows().count(),
                bed.rows().meanMillis("make_interval"),
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
