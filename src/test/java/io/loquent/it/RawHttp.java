package io.loquent.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What comes back for bytes that no HTTP client would send. */
public final class RawHttp {
    private static final int PATIENCE_MILLIS = 5000;
    private static final Pattern STATUS_LINE = Pattern.compile("(?m)^HTTP/1\\.[01] (\\d{3})");

    private final String received;

    private RawHttp(String received) {
        this.received = received;
    }

    /** A GET with these lines of header. */
    static RawHttp get(String target, String... headers) {
        return send(request("GET " + target, headers) + "\r\n");
    }

    /** The head of a request, all but the empty line behind it; names our host unless a header does. */
    public static String request(String methodAndTarget, String... headers) {
        StringBuilder head = new StringBuilder(methodAndTarget).append(" HTTP/1.1\r\n");
        List<String> lines = Arrays.asList(headers);
        if (lines.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            head.append("Host: ").append(TestBed.url().getAuthority()).append("\r\n");
        }
        lines.forEach(line -> head.append(line).append("\r\n"));
        return head.append("Connection: close\r\n").toString();
    }

    /** Sends the bytes and reads until the server closes or says nothing more for some seconds. */
    public static RawHttp send(String bytes) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (Socket socket = open()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().transferTo(received);
        } catch (IOException closedOrSilent) {
            // What came until then is the answer.
        }
        return new RawHttp(received.toString(StandardCharsets.ISO_8859_1));
    }

    static Socket open() throws IOException {
        return new Socket(TestBed.url().getHost(), TestBed.url().getPort());
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
