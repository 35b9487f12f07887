package io.loquent.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Whether a slow Twilio makes others wait: 200 connects at it, while settings and the sign-in page are asked for. */
final class SlowTwilioBench implements Benchmark.Item {
    private static final int CONNECTS = 200;
    private static final Duration SLOW = Duration.ofSeconds(9);
    private static final int REFUSED_AGAIN_AFTER_SECONDS = 5;

    @Override
    public void run(Bed bed, Results results) throws Exception {
        Measured[] undisturbed = rest(bed);
        Account slow = Account.answeringAfter(bed, SLOW);
        ExecutorService connecting = Executors.newFixedThreadPool(CONNECTS);
        Measured[] disturbed;
        try {
            for (int caller = 0; caller < CONNECTS; caller++) {
                int number = caller;
                connecting.submit(() -> connectForever(bed, slow, number));
            }
            TimeUnit.SECONDS.sleep(2);
            disturbed = rest(bed);
        } finally {
            connecting.shutdownNow();
            connecting.awaitTermination(30, TimeUnit.SECONDS);
        }
        String[] names = {"settings", "sign-in page"};
        for (int i = 0; i < names.length; i++) {
            results.load(names[i] + ", undisturbed", undisturbed[i]);
            results.load(names[i] + ", 200 connects at a slow Twilio", disturbed[i]);
            results.atMost(
                    names[i] + " p99, slow Twilio / undisturbed", disturbed[i].p99Ms() / undisturbed[i].p99Ms(), 2);
        }
    }

    /** Callers that pause: a full machine would hide what is looked for. */
    private static Measured[] rest(Bed bed) throws InterruptedException {
        Load.Call signIn = caller -> bed.http().isOk(Http.get(bed.at("/sign-in"), "none"));
        List<Measured> settings = bed.load(8, Benchmark.turn(3))
                .pausing(Duration.ofMillis(40))
                .compare(SettingsBench.settings(bed, bed.rows().count()));
        List<Measured> pages =
                bed.load(2, Benchmark.turn(3)).pausing(Duration.ofMillis(40)).compare(signIn);
        return new Measured[] {settings.get(0), pages.get(0)};
    }

    /** A caller who is told that too many wait comes back as late as the answer says. */
    private static void connectForever(Bed bed, Account slow, int caller) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!slow.connected().once(caller)) {
                    TimeUnit.SECONDS.sleep(REFUSED_AGAIN_AFTER_SECONDS);
                }
            }
        } catch (InterruptedException | IOException over) {
            Thread.currentThread().interrupt();
        }
    }
}
