package io.loquent.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The same figures with more and more organizations in the tables, which is how to see whether they stay flat. */
final class ScaleBench implements Benchmark.Item {
    private static final long[] ORGANIZATIONS = {100_000, 1_000_000};
    private static final int CONNECTED = 16;

    @Override
    public void run(Bed bed, Results results) throws Exception {
        Account account = Account.answeringAfter(bed, Duration.ZERO);
        bed.load(16, Benchmark.turn(3))
                .warmUp(SettingsBench.hello(bed), SettingsBench.settings(bed), account.connectedSpread());
        Measured few = measure(bed, results, account);
        Measured many = few;
        for (long organizations : ORGANIZATIONS) {
            bed.rows().grow(Benchmark.rows(organizations));
            many = measure(bed, results, account);
        }
        results.figure(
                "server CPU of a settings call, most rows / 1000",
                many.serverCpuMs() / few.serverCpuMs(),
                "of the time");
        results.atLeast("settings / hello with the most rows / with 1000", many.perSecond() / few.perSecond(), 0.9);
    }

    /** NB: at the same time beside hello, and the ratio is what counts: the sizes are measured minutes apart. */
    private static Measured measure(Bed bed, Results results, Account account) throws Exception {
        long organizations = bed.rows().count();
        String beside = ", " + organizations + " organizations";
        bed.rows().forgetStatements();
        for (int caller = 0; caller < CONNECTED; caller++) {
            account.connectedSpread().once(caller);
        }
        List<Measured> all = bed.load(CONNECTED, Benchmark.turn(4))
                .compare(
                        SettingsBench.hello(bed), SettingsBench.settings(bed), numbers(bed), account.connectedSpread());
        Measured hello = all.get(0);
        Measured settings = all.get(1);
        results.load("hello at 16" + beside, hello);
        results.load("settings at 16" + beside, settings);
        results.load("phone-numbers at 16" + beside, all.get(2));
        results.load("connect at 16" + beside, all.get(3));
        double ratio = settings.perSecond() / hello.perSecond();
        results.figure("settings / hello" + beside, ratio, "of the rate");
        results.figure("the token's statement" + beside, bed.rows().meanMillis("sha256"), "ms");
        return new Measured(ratio, settings.p50Ms(), settings.p99Ms(), settings.serverCpuMs(), settings.refused());
    }

    private static Load.Call numbers(Bed bed) {
        return caller -> bed.http()
                .isOk(Http.get(
                        bed.at("/api/twilio/phone-numbers"),
                        Rows.bearer(
                                bed.rows().spread(ThreadLocalRandom.current().nextInt(CONNECTED)))));
    }
}
