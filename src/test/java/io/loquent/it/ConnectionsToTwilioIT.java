package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections to Twilio are kept and used again, as the server's own script and the application set it up. */
@OnServer
class ConnectionsToTwilioIT {
    /** As many as may wait for Twilio at once here, which is more than servers keep open by themselves. */
    private static final int CALLERS = 6;

    private static final int CALLS_EACH = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final Tenant tenant = Tenant.create();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void manyCallsShareFewConnections() {
        TestAccount account = TestAccount.withNumbers(1);
        tenant.owner().connect(account.sid(), account.token());
        int before = TestBed.twilio().connectionsAccepted();

        List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                .mapToObj(each -> CompletableFuture.runAsync(this::call, threads))
                .toList();
        callers.forEach(CompletableFuture::join);

        assertThat(account.requestsSeen()).hasSizeGreaterThan(CALLERS * CALLS_EACH / 2);
        assertThat(TestBed.twilio().connectionsAccepted() - before).isLessThanOrEqualTo(CALLERS);
    }

    private void call() {
        for (int each = 0; each < CALLS_EACH; each++) {
            assertThat(tenant.owner().phoneNumbers().status()).isIn(200, 503);
        }
    }
}
