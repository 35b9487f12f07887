package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.run.LoopbackPort;
import io.loquent.run.OwnPayaraMicro;
import io.loquent.run.PayaraMicro;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed (kill -9) amid changes, 20 times, each at another moment: each change is there whole or not at
 * all. Two nodes on one database are killed and started again side by side, each with organizations of its own, so that
 * one starts while the other is under load. {@code -Dit.seed=…} repeats the choices of an earlier run.
 */
@OnServer
@OwnPayaraMicro
class KilledIT {
    private static final int NODES = 2;
    private static final int KILLS_OF_EACH = 10;
    private static final int ORGANIZATIONS_OF_EACH = 5;
    private static final int LONGEST_MILLIS_UNTIL_A_KILL = 1500;
    /** NB: and time: a node's first call to Twilio comes while the other one starts on the same processors. */
    private static final Map<String, String> ROOM_FOR_ALL =
            Map.of("LOQUENT_TWILIO_CONCURRENT_CALLS", "32", "LOQUENT_TWILIO_DEADLINE", "30000");

    private final long seed = Long.getLong("it.seed", System.nanoTime());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Toll toll = new Toll("Killed (kill -9)");

    @TempDir
    Path logs;

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void afterEachKillEveryOrganizationHasAWholeOldOrAWholeNewPairAndItsTrailAgrees() throws Exception {
        System.out.printf("Killing with the seed %d%n", seed);
        List<Node> nodes =
                IntStream.range(0, NODES).mapToObj(number -> new Node(number)).toList();
        for (Future<Void> life : threads.invokeAll(nodes)) {
            life.get();
        }

        // Where all were killed the suite's own server, which was not, tells what they left.
        nodes.forEach(node -> node.requireWhole(TestBed.url()));
        nodes.forEach(node -> toll.add(node.attempts(), node.done()));
        int interrupted = nodes.stream().mapToInt(node -> node.interrupted).sum();
        toll.assertNothingLost(
                "%d kills, %d changes interrupted, seed %d".formatted(NODES * KILLS_OF_EACH, interrupted, seed));
        assertThat(interrupted).isGreaterThanOrEqualTo(NODES * KILLS_OF_EACH);
    }

    /** One that is killed again and again. */
    private final class Node implements Callable<Void> {
        private final Path ownLogs;
        private final Random random;
        private final List<ChangingOrganization> organizations;
        private int interrupted;

        Node(int number) {
            ownLogs = logs.resolve("node" + number);
            random = new Random(seed + number);
            organizations = IntStream.range(0, ORGANIZATIONS_OF_EACH)
                    .mapToObj(each -> new ChangingOrganization(random.nextLong()))
                    .toList();
        }

        int attempts() {
            return organizations.stream()
                    .mapToInt(ChangingOrganization::attempts)
                    .sum();
        }

        int done() {
            return organizations.stream().mapToInt(ChangingOrganization::done).sum();
        }

        @Override
        public Void call() throws Exception {
            Files.createDirectories(ownLogs);
            for (int kill = 0; kill < KILLS_OF_EACH; kill++) {
                startCheckAndKill();
            }
            return null;
        }

        void requireWhole(URI application) {
            organizations.forEach(each -> toll.requires(() -> each.requireWhole(application)));
        }

        private void startCheckAndKill() throws Exception {
            int port = LoopbackPort.any();
            URI application = URI.create("http://127.0.0.1:" + port);
            try (PayaraMicro server = PayaraMicro.start(port, ROOM_FOR_ALL, ownLogs)) {
                server.awaitReady();
                requireWhole(application);
                killAmidChanges(server, application);
            }
        }

        private void killAmidChanges(PayaraMicro server, URI application) throws InterruptedException {
            int doneBefore = done();
            var changing = organizations.stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> isCutOff(each, application), threads))
                    .toList();
            while (done() == doneBefore) {
                assertThat(changing).as("none ends before the kill").noneMatch(CompletableFuture::isDone);
                Thread.sleep(20);
            }
            Thread.sleep(random.nextInt(LONGEST_MILLIS_UNTIL_A_KILL));
            server.kill();
            server.process().onExit().join();
            interrupted +=
                    (int) changing.stream().filter(CompletableFuture::join).count();
        }
    }

    /** Changes until there is no answer. @return whether the server had been asked when it died */
    private static boolean isCutOff(ChangingOrganization organization, URI application) {
        while (true) {
            Answer answer;
            try {
                answer = organization.change(application);
            } catch (AssertionError noAnswer) {
                return !(noAnswer.getCause() instanceof ConnectException);
            }
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }
}
