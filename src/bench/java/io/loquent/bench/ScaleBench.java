package io.loquent.bench;

import java.util.List;

/** The same figures with more and more organizations in the tables, which is how to see whether they stay flat. */
final class ScaleBench implements Benchmark.Item {
    private static final long[] ORGANIZATIONS = {100_000, 1_000_000};

    @Override
    public void run(Bed bed, Results results) throws Exception {
        bed.load(16, Benchmark.turn(3))
                .warmUp(
                        SettingsBench.hello(bed),
                        SettingsBench.settings(bed, bed.rows().count()));
        Measured few = measure(bed, results);
        Measured many = few;
        for (long organizations : ORGANIZATIONS) {
            bed.rows().grow(Benchmark.rows(organizations));
            many = measure(bed, results);
        }
        results.figure(
                "server CPU of a settings call, most rows / 1000",
                many.serverCpuMs() / few.serverCpuMs(),
                "of the time");
        results.atLeast("settings / hello with the most rows / with 1000", many.perSecond() / few.perSecond(), 0.9);
    }

    /** NB: at the same time beside hello, and the ratio is what counts: the sizes are measured minutes apart. */
    private static Measured measure(Bed bed, Results results) throws Exception {
        long organizations = bed.rows().count();
        bed.rows().forgetStatements();
        List<Measured> both = bed.load(16, Benchmark.turn(4))
                .compare(SettingsBench.hello(bed), SettingsBench.settings(bed, organizations));
        Measured settings = both.get(1);
        results.load("hello at 16, beside " + organizations + " organizations", both.get(0));
        results.load("settings at 16, " + organizations + " organizations", settings);
        double ratio = settings.perSecond() / both.get(0).perSecond();
        results.figure("settings / hello, " + organizations + " organizations", ratio, "of the rate");
        results.figure(
                "the token's statement, " + organizations + " organizations",
                bed.rows().meanMillis("sha256"),
                "ms");
        return new Measured(ratio, settings.p50Ms(), settings.p99Ms(), settings.serverCpuMs(), settings.refused());
    }
}
