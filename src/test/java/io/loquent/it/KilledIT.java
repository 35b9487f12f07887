package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.run.LoopbackPort;
import io.loquent.run.PayaraMicro;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed (kill -9) amid changes, several times: each change is there whole or not at all. */
@OnServer
class KilledIT {
    private static final int KILLS = 5;
    private static final int ORGANIZATIONS = 8;
    private static final int LONGEST_MILLIS_UNTIL_A_KILL = 1500;
    private static final Map<String, String> ROOM_FOR_ALL = Map.of("LOQUENT_TWILIO_CONCURRENT_CALLS", "32");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<ChangingOrganization> organizations = IntStream.range(0, ORGANIZATIONS)
            .mapToObj(each -> new ChangingOrganization())
            .toList();

    @TempDir
    Path logs;

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void afterEachKillEveryOrganizationHasAWholeOldOrAWholeNewPairAndItsTrailAgrees() throws Exception {
        long interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int port = LoopbackPort.any();
            try (PayaraMicro server = PayaraMicro.start(port, ROOM_FOR_ALL, logs)) {
                server.awaitReady();
                requireWhole(port);
                interrupted += killAmidChanges(server, port);
            }
        }
        int port = LoopbackPort.any();
        try (PayaraMicro server = PayaraMicro.start(port, ROOM_FOR_ALL, logs)) {
            server.awaitReady();
            requireWhole(port);
        }

        System.out.printf(
                "Killed %d times: %d changes tried, %d answered, %d interrupted, none lost, none half%n",
                KILLS, sum(ChangingOrganization::attempts), sum(ChangingOrganization::done), interrupted);
        assertThat(interrupted).isGreaterThanOrEqualTo(20);
    }

    private long killAmidChanges(PayaraMicro server, int port) throws InterruptedException {
        int doneBefore = sum(ChangingOrganization::done);
        var changing = organizations.stream()
                .map(each -> CompletableFuture.supplyAsync(() -> isCutOff(each, address(port)), threads))
                .toList();
        while (sum(ChangingOrganization::done) < doneBefore + ORGANIZATIONS) {
            assertThat(changing).as("none ends before the kill").noneMatch(CompletableFuture::isDone);
            Thread.sleep(20);
        }
        Thread.sleep(new Random().nextInt(LONGEST_MILLIS_UNTIL_A_KILL));
        server.kill();
        server.process().onExit().join();
        return changing.stream().filter(CompletableFuture::join).count();
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

    private void requireWhole(int port) {
        organizations.forEach(each -> each.requireWhole(address(port)));
    }

    private int sum(ToIntFunction<ChangingOrganization> count) {
        return organizations.stream().mapToInt(count).sum();
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
