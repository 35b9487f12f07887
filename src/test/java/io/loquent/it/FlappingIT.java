package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each request meets another Twilio: one that answers, cuts, resets, hangs, is overloaded or refuses. */
@OnServer
class FlappingIT {
    private static final int CONNECTS = 100;
    /** Below loquent.twilio.concurrent-calls of the test deployment. */
    private static final int AT_ONCE = 5;

    private static final List<SandboxAnswer> MOODS = List.of(
            SandboxAnswer.usual(),
            SandboxAnswer.silence(Duration.ZERO),
            SandboxAnswer.usual(),
            SandboxAnswer.reset(),
            SandboxAnswer.usual(),
            SandboxAnswer.silence(Duration.ofSeconds(6)),
            SandboxAnswer.usual(),
            SandboxAnswer.error(TwilioError.UNAVAILABLE),
            SandboxAnswer.usual(),
            SandboxAnswer.error(TwilioError.AUTHENTICATE));

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<Tenant> connected = new ConcurrentLinkedQueue<>();
    private final Toll toll = new Toll("Twilio flapping");

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void eachConnectIsWholeOrNothing() {
        var connects = IntStream.range(0, CONNECTS)
                .mapToObj(each -> CompletableFuture.supplyAsync(this::connect, threads))
                .toList();

        Map<Integer, Integer> byStatus = new TreeMap<>();
        connects.forEach(connect -> byStatus.merge(connect.join(), 1, Integer::sum));
        // NB: not before; calls that Twilio never answers hold places for a while, and there may be none left.
        connected.forEach(tenant -> toll.requires(
                () -> assertThat(tenant.owner().phoneNumbers().json().getJsonArray("phone_numbers"))
                        .hasSize(2)));
        toll.assertNothingLost("in %d requests, by status %s".formatted(requests.get(), byStatus));
        assertThat(byStatus).containsOnlyKeys(200, 422, 503);
        assertThat(connected).hasSize(byStatus.get(200));
    }

    /** @return the status */
    private int connect() {
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.withNumbers(2);
        String before = tenant.record();
        account.answers(
                call -> MOODS.get(requests.getAndIncrement() % MOODS.size()).give(call));

        Answer answer = toll.count(tenant.owner().connect(account.sid(), account.token()));

        account.answers(SandboxAnswer.usual());
        toll.requires(() -> {
            switch (answer.status()) {
                case 200 -> assertThat(Trail.action(Trail.of(tenant).newest())).isEqualTo("connect ok");
                case 422 -> assertNothing(tenant, before, answer, "credentials-rejected");
                default -> assertNothing(tenant, before, answer, "twilio-unavailable");
            }
            TestBed.database().verifyChain(tenant.id());
        });
        if (answer.status() == 200) {
            connected.add(tenant);
        }
        return answer.status();
    }

    private static void assertNothing(Tenant tenant, String before, Answer answer, String slug) {
        assertThatAnswer(answer).isProblem(answer.status(), slug);
        assertThat(tenant.record()).isEqualTo(before);
        assertThat(Trail.action(Trail.of(tenant).newest())).isEqualTo("connect " + slug);
    }
}
