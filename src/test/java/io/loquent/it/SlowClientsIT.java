package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send or read a byte now and then (Slowloris) take nobody's turn, in any number that the server holds. */
@OnServer
class SlowClientsIT {
    /** More than Payara has threads for requests, see SECURITY.md. */
    private static final int CLIENTS = 300;

    private static final int ROUNDS = 5;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<Socket> slow = new ArrayList<>();
    private final Tenant tenant = Tenant.create();
    private final String caller = RawHttp.authorization(tenant.ownerEmail(), Tenant.PASSWORD);

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void whoeverDripsAHeaderKeepsNobodyWaiting() throws IOException {
        drip(CLIENTS, "GET /api/settings HTTP/1.1\r\nX-Slow: ");
    }

    /** NB: of who is known, or it would be refused unread; and to a page that a stranger's session may send to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/twilio/connect, Content-Length: 1000",
                "POST /api/twilio/connect, Transfer-Encoding: chunked",
                "POST /api/twilio/connect, Content-Length: 1000, Expect: 100-continue",
                "POST /?v-r=uidl&v-uiId=0, Content-Length: 1000"
            })
    void whoeverDripsABodyKeepsNobodyWaiting(String head) throws IOException {
        String[] lines = head.split(", ");
        List<String> headers = new ArrayList<>(List.of(lines).subList(1, lines.length));
        headers.add(caller);
        headers.add("Cookie: "
                + Api.anonymous().get("/sign-in").header("Set-Cookie").split(";")[0]);
        headers.add("Content-Type: application/json");
        boolean chunked = head.contains("chunked");

        drip(
                dripping(),
                RawHttp.head(lines[0], headers.toArray(String[]::new)) + "\r\n" + (chunked ? "3e8\r\n{" : "{"));
    }

    /** NB: a window of a few bytes, so that a server that waits for its reader does wait. */
    @Test
    void whoeverReadsNothingKeepsNobodyWaiting() throws IOException {
        String request = RawHttp.head("GET " + largestFile()) + "\r\n";
        for (int i = 0; i < CLIENTS; i++) {
            Socket socket = new Socket();
            slow.add(socket);
            socket.setReceiveBufferSize(1024);
            socket.connect(
                    new InetSocketAddress(TestBed.url().getHost(), TestBed.url().getPort()));
            send(socket, request.repeat(3));
        }

        for (int i = 0; i < ROUNDS; i++) {
            assertOthersAreServed();
        }
        assertThat(slow.stream().filter(SlowClientsIT::isAnswered).count())
                .as("clients that had something to read")
                .isGreaterThan(CLIENTS / 2);
    }

    private static boolean isAnswered(Socket socket) {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException hungUp) {
            return false;
        }
    }

    /** The page's own script: more than what waits in the kernel for a reader. */
    private static String largestFile() {
        return Pattern.compile("VAADIN/build/indexhtml-[^\"]+[.]js")
                .matcher(Api.anonymous().get("/sign-in").body())
                .results()
                .map(found -> "/" + found.group())
                .findFirst()
                .orElseThrow();
    }

    /** NB: on Payara each holds one of its 200 threads, see SECURITY.md; WildFly reads so short a request before it gives one. */
    private static int dripping() {
        return System.getProperty("arquillian.launch").equals("wildfly") ? CLIENTS : CLIENTS / 6;
    }

    private void drip(int clients, String beginning) throws IOException {
        for (int i = 0; i < clients; i++) {
            Socket socket = RawHttp.open();
            slow.add(socket);
            send(socket, beginning);
        }
        for (int i = 0; i < ROUNDS; i++) {
            slow.forEach(socket -> send(socket, " "));
            assertOthersAreServed();
        }
        assertThat(slow.stream().filter(SlowClientsIT::isWaiting).count())
                .as("clients that were still there")
                .isGreaterThan(clients / 2);
    }

    private void assertOthersAreServed() {
        assertThatAnswer(tenant.owner().settings()).isOk().cameWithin(SOON);
    }

    /** Neither answered nor hung up on. NB: a 100 (Continue) is no answer. */
    private static boolean isWaiting(Socket socket) {
        try {
            return send(socket, " ")
                    && (socket.getInputStream().available() == 0
                            || new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)
                                    .equals("HTTP/1.1 100"));
        } catch (IOException hungUp) {
            return false;
        }
    }

    private static boolean send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException hungUp) {
            return false;
        }
    }
}
