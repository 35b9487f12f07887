package io.loquent.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What comes back for bytes that no HTTP client would send: answers, or a connection that the server closes without one.
 * Silence is neither and fails at once.
 */
public final class RawHttp {
    /** For the first answer on a busy machine; a connection that is kept open after it says nothing for a while only. */
    private static final int PATIENCE_MILLIS = 60_000;

    private static final int NOTHING_MORE_MILLIS = 1500;
    /** NB: not at a line's beginning only; a second answer follows the first one's body, which may end without a line's end. */
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private final String received;

    private RawHttp(String received) {
        this.received = received;
    }

    /** A GET with these lines of header. */
    static RawHttp get(String target, String... headers) {
        return send(request("GET " + target, headers) + "\r\n");
    }

    /** The head of a request, all but the empty line behind it; names our host unless a header does, and is the last. */
    public static String request(String methodAndTarget, String... headers) {
        return head(methodAndTarget, headers) + "Connection: close\r\n";
    }

    /** The same of a request that another may follow on its connection. */
    static String head(String methodAndTarget, String... headers) {
        StringBuilder head = new StringBuilder(methodAndTarget).append(" HTTP/1.1\r\n");
        List<String> lines = Arrays.asList(headers);
        if (lines.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            head.append("Host: ").append(TestBed.url().getAuthority()).append("\r\n");
        }
        lines.forEach(line -> head.append(line).append("\r\n"));
        return head.toString();
    }

    /** The line that proves who calls. */
    static String authorization(String email, String password) {
        String pair = email + ":" + password;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends the bytes and reads until the server closes, or, where no request asks for that, has answered and says nothing
     * more for some seconds.
     */
    public static RawHttp send(String bytes) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (Socket socket = open()) {
            write(socket, bytes);
            read(socket, received, bytes.contains("\r\nConnection: close\r\n") ? PATIENCE_MILLIS : NOTHING_MORE_MILLIS);
        } catch (SocketTimeoutException silent) {
            if (received.size() == 0) {
                throw new AssertionError("Neither an answer nor an end of the connection", silent);
            }
        } catch (IOException closed) {
            if (!isEndOfConnection(closed)) {
                throw new AssertionError(closed);
            }
        }
        return new RawHttp(received.toString(StandardCharsets.ISO_8859_1));
    }

    /** NB: who is refused early meets a closed connection while still sending; the answer may be there all the same. */
    private static void write(Socket socket, String bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            if (!isEndOfConnection(closed)) {
                throw closed;
            }
        }
    }

    private static void read(Socket socket, ByteArrayOutputStream received, int nothingMore) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        socket.setSoTimeout(PATIENCE_MILLIS);
        for (int count = read(socket, buffer); count >= 0; count = read(socket, buffer)) {
            received.write(buffer, 0, count);
            socket.setSoTimeout(nothingMore);
        }
    }

    private static int read(Socket socket, byte[] buffer) throws IOException {
        return socket.getInputStream().read(buffer);
    }

    private static boolean isEndOfConnection(IOException e) {
        return String.valueOf(e.getMessage()).matches("(?i).*(reset|broken pipe|aborted).*");
    }

    static Socket open() throws IOException {
        return new Socket(TestBed.url().getHost(), TestBed.url().getPort());
    }

    /** Whether the server hung up without a word. */
    boolean isClosedUnanswered() {
        return received.isEmpty();
    }

    /** The status of every answer there was; none when the connection was just closed. */
    public List<Integer> statuses() {
        return STATUS_LINE
                .matcher(received)
                .results()
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
    }

    /** The header's value in the first answer; empty when there is none. */
    String header(String name) {
        String head = received.split("\r\n\r\n", 2)[0];
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The first answer. NB: read as text, and a body as if it came in one piece. */
    public Answer answer(Duration time) {
        String[] parts = received.split("\r\n\r\n", 2);
        Map<String, List<String>> headers = parts[0].lines()
                .filter(line -> line.contains(":"))
                .collect(Collectors.groupingBy(
                        line -> line.substring(0, line.indexOf(':')),
                        Collectors.mapping(
                                line -> line.substring(line.indexOf(':') + 1).strip(), Collectors.toList())));
        return new Answer(statuses().get(0), headers, parts.length > 1 ? parts[1] : "", time);
    }

    /** All bytes, heads and bodies. */
    @Override
    public String toString() {
        return received;
    }
}
