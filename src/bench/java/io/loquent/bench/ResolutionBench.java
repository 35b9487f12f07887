package io.loquent.bench;

import java.time.Duration;
import java.util.List;

/** {@code GET /api/twilio/phone-numbers} beside Twilio's own SDK calling the same double. */
final class ResolutionBench implements Benchmark.Item {
    private static final int[] CONNECTIONS = {1, 16};

    /** What the pool of the server's HTTP client is set to, {@code http.maxConnections}. */
    private static final int POOL = 64;

    @Override
    public void run(Bed bed, Results results) throws Exception {
        Account account = Account.answeringAfter(bed, Duration.ZERO);
        for (int caller = 0; caller < POOL; caller++) {
            account.connected().once(caller);
        }
        Sdk sdk = new Sdk(bed.twilio().url(), account.sid(), Account.TOKEN);
        Load.Call bySdk = caller -> sdk.countNumbers() > 0;
        Load.Call byLoquent =
                caller -> bed.http().isOk(Http.get(bed.at("/api/twilio/phone-numbers"), Rows.bearer(caller + 1L)));
        Load.Call hello = SettingsBench.hello(bed);
        bed.load(16, Benchmark.turn(3)).warmUp(bySdk, byLoquent, hello);

        for (int connections : CONNECTIONS) {
            String at = " at " + connections;
            List<Measured> all = bed.load(connections, Benchmark.turn(2)).compare(bySdk, byLoquent, hello);
            Measured direct = all.get(0);
            Measured resolved = all.get(1);
            results.load("SDK to the double" + at, direct);
            results.load("phone-numbers by Loquent" + at, resolved);
            results.load("hello" + at, all.get(2));
            results.figure("Loquent / SDK" + at, resolved.perSecond() / direct.perSecond(), "of the rate");
            results.figure("Loquent adds, p99" + at, resolved.p99Ms() - direct.p99Ms(), "ms");
            if (connections == 1) {
                results.figure(
                        "of it beyond the hop to the server (hello), p50",
                        resolved.p50Ms() - direct.p50Ms() - all.get(2).p50Ms(),
                        "ms");
                results.atMost("Loquent adds, p50 ms at 1", resolved.p50Ms() - direct.p50Ms(), 1);
            }
        }
        results.figure("TCP connections opened by the SDK under 64 callers", opened(bed, results, "SDK", bySdk), "");
        results.atMost(
                "TCP connections opened to Twilio under 64 callers", opened(bed, results, "Loquent", byLoquent), POOL);
    }

    private static double opened(Bed bed, Results results, String who, Load.Call call) throws InterruptedException {
        int before = bed.twilio().connectionsAccepted();
        results.load(
                "numbers by " + who + " at " + POOL,
                bed.load(POOL, Benchmark.turn(2)).compare(call).get(0));
        return (double) bed.twilio().connectionsAccepted() - before;
    }
}
