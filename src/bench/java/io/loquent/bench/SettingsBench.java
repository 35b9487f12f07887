package io.loquent.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.core5.http.ClassicHttpRequest;

/** {@code GET /api/settings} beside a resource that does nothing, and beside what the database can give. */
final class SettingsBench implements Benchmark.Item {
    private static final int[] CONNECTIONS = {1, 16, 64};
    private static final int CALLS_TO_COUNT = 50;

    @Override
    public void run(Bed bed, Results results) throws Exception {
        Load.Call hello = hello(bed);
        Load.Call floor = caller -> bed.http().isOk(Http.get(bed.at(BesideWar.ROOT + "/two-selects"), "none"));
        Load.Call settings = settings(bed);
        bed.load(16, Benchmark.turn(3)).warmUp(hello, floor, settings);
        for (int connections : CONNECTIONS) {
            List<Measured> all = bed.load(connections, Benchmark.turn(2)).compare(hello, settings, floor);
            Measured select = selects(bed, connections);
            String at = " at " + connections;
            results.load("hello" + at, all.get(0));
            results.load("settings" + at, all.get(1));
            results.load("hello with two selects" + at, all.get(2));
            results.load("primary-key select in the server" + at, select);
            results.figure(
                    "settings / hello" + at, all.get(1).perSecond() / all.get(0).perSecond(), "of the rate");
            results.figure(
                    "hello with two selects / hello" + at,
                    all.get(2).perSecond() / all.get(0).perSecond(),
                    "of the rate");
            results.figure("settings / select" + at, all.get(1).perSecond() / select.perSecond(), "of the rate");
            if (connections == 16) {
                results.atLeast(
                        "settings / hello, rate at 16",
                        all.get(1).perSecond() / all.get(0).perSecond(),
                        0.5);
                results.atMost(
                        "settings p99 / p50 at 16",
                        all.get(1).p99Ms() / all.get(1).p50Ms(),
                        5);
            }
        }
        countStatements(bed, results);
    }

    /** NB: a token's first use in a minute is written down; it is told apart, not rounded away. */
    private static void countStatements(Bed bed, Results results) throws Exception {
        bed.http().isOk(settings(bed, 1));
        bed.rows().forgetStatements();
        for (int call = 0; call < CALLS_TO_COUNT; call++) {
            bed.http().isOk(settings(bed, 1));
        }
        double written = bed.rows().statements("update");
        results.figure("updates in " + CALLS_TO_COUNT + " settings calls of one token", written, "");
        results.atMost(
                "SQL statements of one settings call", (bed.rows().statements("") - written) / CALLS_TO_COUNT, 2);
    }

    static Load.Call hello(Bed bed) {
        return caller -> bed.http().isOk(Http.get(bed.at(BesideWar.ROOT + "/hello"), "none"));
    }

    /** By one of a thousand organizations that lie evenly in the table, each time another. */
    static Load.Call settings(Bed bed) {
        return caller ->
                bed.http().isOk(settings(bed, ThreadLocalRandom.current().nextLong(Rows.CALLERS)));
    }

    private static ClassicHttpRequest settings(Bed bed, long caller) {
        return Http.get(bed.at("/api/settings"), Rows.bearer(bed.rows().spread(caller)));
    }

    private static Measured selects(Bed bed, int threads) throws IOException {
        String path = "/selects?threads=" + threads + "&millis=";
        bed.http()
                .body(Http.get(bed.at(BesideWar.ROOT + path + Benchmark.turn(1).toMillis()), "none"));
        String json = bed.http()
                .body(Http.get(bed.at(BesideWar.ROOT + path + Benchmark.turn(3).toMillis()), "none"));
        return Measured.of(Json.createReader(new StringReader(json)).readObject());
    }
}
