package io.loquent.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether a slow Twilio makes others wait: 200 connects at it, while settings and the sign-in page are asked for. */
final class SlowTwilioBench implements Benchmark.Item {
    private static final int CONNECTS = 200;
    private static final Duration SLOW = Duration.ofSeconds(9);
    private static final List<String> NAMES = List.of("settings", "sign-in page");

    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** NB: undisturbed before and after, so that a server that still gets warmer neither flatters the slow time nor spoils it. */
    @Override
    public void run(Bed bed, Results results) throws Exception {
        Account quick = Account.answeringAfter(bed, Duration.ZERO);
        bed.load(8, Benchmark.turn(3)).warmUp(SettingsBench.settings(bed), signInPage(bed), quick.connected());
        List<Measured> before = rest(bed);
        List<Measured> disturbed = whileConnecting(bed, results);
        List<Measured> after = rest(bed);
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            results.load(name + ", undisturbed before", before.get(i));
            results.load(name + ", 200 connects at a slow Twilio", disturbed.get(i));
            results.load(name + ", undisturbed after", after.get(i));
            results.atMost(
                    name + " p99, slow Twilio / undisturbed",
                    2
                            * disturbed.get(i).p99Ms()
                            / (before.get(i).p99Ms() + after.get(i).p99Ms()),
                    2);
        }
    }

    private List<Measured> whileConnecting(Bed bed, Results results) throws Exception {
        Account slow = Account.answeringAfter(bed, SLOW);
        ExecutorService connecting = Executors.newFixedThreadPool(CONNECTS);
        try {
            for (int caller = 0; caller < CONNECTS; caller++) {
                int number = caller;
                connecting.submit(() -> connectForever(bed, slow, number));
            }
            TimeUnit.SECONDS.sleep(2);
            int waiting = bed.twilio().requestsSeen(slow.sid()).size();
            results.atLeast("connects that wait for Twilio at once", waiting, Bed.CONCURRENT_CALLS);
            return rest(bed);
        } finally {
            connecting.shutdownNow();
            connecting.awaitTermination(30, TimeUnit.SECONDS);
            results.figure("connects done meanwhile", connected.get(), "");
            results.figure("connects told that too many wait", refused.get(), "");
        }
    }

    /** Callers that pause: a full machine would hide what is looked for. */
    private static List<Measured> rest(Bed bed) throws InterruptedException {
        List<Measured> both = new ArrayList<>();
        both.addAll(
                bed.load(8, Benchmark.turn(3)).pausing(Duration.ofMillis(40)).compare(SettingsBench.settings(bed)));
        both.addAll(
                bed.load(2, Benchmark.turn(3)).pausing(Duration.ofMillis(40)).compare(signInPage(bed)));
        return both;
    }

    private static Load.Call signInPage(Bed bed) {
        return caller -> bed.http().isOk(Http.get(bed.at("/sign-in"), "none"));
    }

    /** A caller who is told that too many wait comes back as late as the answer says. */
    private void connectForever(Bed bed, Account slow, int caller) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                int wait = slow.connectOrWait(caller);
                (wait == 0 ? connected : refused).incrementAndGet();
                TimeUnit.SECONDS.sleep(wait);
            }
        } catch (InterruptedException | IOException over) {
            Thread.currentThread().interrupt();
        }
    }
}
