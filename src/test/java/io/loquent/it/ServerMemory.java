package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The memory of the suite's server, seen from outside. What may hold an Auth Token for a while are the buffers of others,
 * which the next request through them overwrites: Payara's own for requests, and the JDK's for a connection to Twilio that
 * is kept open.
 */
public final class ServerMemory {
    private static final Duration KEPT_OPEN = Duration.ofSeconds(6);
    private static final int MOST_LOOKS = 5;
    private static final Set<String> PAYARA = Set.of(
            "org.glassfish.grizzly.http.util.ByteChunk.buff",
            "org.glassfish.grizzly.memory.HeapMemoryManager$HeapBufferThreadLocalPool.byteBufferCache",
            "org.glassfish.grizzly.memory.HeapMemoryManager$HeapBufferThreadLocalPool.pool",
            "org.glassfish.grizzly.memory.HeapMemoryManager$TrimmableHeapBuffer.heap");
    private static final Set<String> JDK = Set.of(
            "java.io.BufferedOutputStream.buf",
            "java.io.BufferedWriter.cb",
            "sun.nio.cs.StreamEncoder.bb",
            "sun.net.www.MessageHeader.values");

    private final Traces traces;
    private final Path directory;

    private ServerMemory(Traces traces, Path directory) {
        this.traces = traces;
        this.directory = directory;
    }

    /** Nothing of ours holds one of the secrets, and after a while nothing of the JDK's. The dumps are in {@code directory}. */
    public static void assertForgot(List<String> secrets, Path directory) throws Exception {
        new ServerMemory(Traces.ofAll(secrets), directory).assertForgot();
    }

    private void assertForgot() throws Exception {
        Set<String> atOnce = look().holdersOf(traces);
        LiveObjects later = awaitClosed();

        System.out.println("Held at once by " + atOnce + ", later by " + later.holdersOf(traces));
        assertThat(atOnce).allMatch(holder -> PAYARA.contains(holder) || JDK.contains(holder));
        assertThat(later.holdersOf(traces)).allMatch(PAYARA::contains);
        assertThat(later.holdersOf(Traces.ofAll(List.of("ACaaaaaaaaaaaaaaaaaaaaaaaaaaaa5555"))))
                .as("the search finds what is held on purpose: the configured shared account")
                .isNotEmpty();
    }

    /** Until the connection to Twilio is closed, and a while longer on a busy machine. */
    private LiveObjects awaitClosed() throws Exception {
        LiveObjects live;
        int looks = 0;
        do {
            Thread.sleep(KEPT_OPEN.toMillis());
            live = look();
        } while (!PAYARA.containsAll(live.holdersOf(traces)) && ++looks < MOST_LOOKS);
        return live;
    }

    private LiveObjects look() throws Exception {
        long server = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("payara-micro.jar"))
                .findFirst()
                .orElseThrow()
                .pid();
        return LiveObjects.of(server, directory);
    }
}
