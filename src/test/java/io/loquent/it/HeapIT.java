package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The memory of the server after a connect: nothing of ours holds an Auth Token. What may hold one for a while are the
 * buffers of others, which the next request through them overwrites: Payara's own for requests, and the JDK's for a
 * connection to Twilio that is kept open.
 */
@OnServer
class HeapIT {
    private static final Duration KEPT_OPEN = Duration.ofSeconds(6);
    private static final int MOST_LOOKS = 5;
    private static final String PAYARA = "org.glassfish.grizzly.";
    private static final List<String> JDK = List.of(
            "java.io.BufferedOutputStream.buf",
            "java.io.BufferedWriter.cb",
            "sun.nio.cs.StreamEncoder.bb",
            "sun.net.www.MessageHeader.values");

    private final Tenant tenant = Tenant.create();

    @TempDir
    Path directory;

    @Test
    void nothingOfOursHoldsATokenThatWasUsed() throws Exception {
        // given
        TestAccount account = TestAccount.withNumbers(3);
        TestAccount refused = TestAccount.open();
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();
        assertThatAnswer(tenant.owner().verify()).isOk();
        tenant.owner().replace(refused.sid(), refused.token() + "x");
        tenant.member().connect(refused.sid(), refused.token());
        Traces traces = Traces.ofAll(List.of(account.token(), refused.token(), pair(account), pair(refused)));

        // when
        Set<String> atOnce = LiveObjects.of(server(), directory).holdersOf(traces);
        LiveObjects later = awaitClosed(traces);

        // then
        System.out.println("Held at once by " + atOnce);
        assertThat(atOnce).allMatch(holder -> holder.startsWith(PAYARA) || JDK.contains(holder));
        assertThat(later.holdersOf(traces)).allMatch(holder -> holder.startsWith(PAYARA));
        assertThat(later.holdersOf(Traces.ofAll(List.of("ACaaaaaaaaaaaaaaaaaaaaaaaaaaaa5555"))))
                .as("the search finds what is held on purpose: the configured shared account")
                .isNotEmpty();
    }

    /** Until the connection to Twilio is closed, and a while longer on a busy machine. */
    private LiveObjects awaitClosed(Traces traces) throws Exception {
        LiveObjects live;
        int looks = 0;
        do {
            Thread.sleep(KEPT_OPEN.toMillis());
            live = LiveObjects.of(server(), directory);
        } while (!live.holdersOf(traces).stream().allMatch(holder -> holder.startsWith(PAYARA))
                && ++looks < MOST_LOOKS);
        return live;
    }

    private static String pair(TestAccount account) {
        return account.sid() + ":" + account.token();
    }

    private static long server() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("payara-micro.jar"))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}
