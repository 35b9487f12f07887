package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that send a byte now and then (Slowloris) take nobody's turn. */
@OnServer
class SlowClientsIT {
    private static final int CLIENTS = 300;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<Socket> slow = new ArrayList<>();
    private final Tenant tenant = Tenant.create();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void whoeverDripsAHeaderKeepsNobodyWaiting() throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            Socket socket = RawHttp.open();
            slow.add(socket);
            drip(socket, "GET /api/settings HTTP/1.1\r\nX-Slow: ");
        }

        for (int i = 0; i < 5; i++) {
            for (Socket socket : slow) {
                drip(socket, "x");
            }
            assertThatAnswer(tenant.owner().settings()).isOk().cameWithin(SOON);
        }
    }

    private static void drip(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException refusedAlready) {
            // All the better.
        }
    }
}
