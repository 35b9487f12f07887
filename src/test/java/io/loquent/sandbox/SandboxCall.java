package io.loquent.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** One request waiting for its answer. A call that nobody answers ends with its connection being closed. */
public final class SandboxCall {

    static final String JSON = "application/json";

    private static final String HEX_DIGITS = "0123456789abcdef";

    private final long startedNanos = System.nanoTime();
    private final HttpExchange exchange;
    private final SandboxWire wire;
    private final SeenRequest request;
    private final Supplier<TwilioReply> usualReply;

    SandboxCall(HttpExchange exchange, SandboxWire wire, SeenRequest request, Supplier<TwilioReply> usualReply) {
        this.exchange = exchange;
        this.wire = wire;
        this.request = request;
        this.usualReply = usualReply;
    }

    public SeenRequest request() {
        return request;
    }

    /** Answers as Twilio would. */
    public void answerAsUsual() throws IOException {
        answer(usualReply.get());
    }

    /** Answers with any status, type and body; Twilio's own headers are added. */
    public void answer(int status, String contentType, byte[] body) throws IOException {
        // NB: to the JDK's server a length of 0 means "unknown", and -1 means "no body".
        try (var out = start(status, contentType, body.length == 0 ? -1 : body.length)) {
            out.write(body);
        }
    }

    /** Adds a header to the answer that is still to come. */
    public void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    void answer(TwilioReply reply) throws IOException {
        if (request.method().equals("HEAD")) {
            start(reply.status(), JSON, -1).close();
        } else {
            answer(reply.status(), JSON, reply.bytes());
        }
    }

    /** Sends status and headers; the body is the caller's to write. */
    OutputStream start(int status, String contentType, long length) throws IOException {
        header("Content-Type", contentType);
        header("Twilio-Request-Id", "RQ" + hexDigits(32));
        header("Twilio-Request-Duration", String.format(Locale.ROOT, "%.3f", (System.nanoTime() - startedNanos) / 1e9));
        exchange.sendResponseHeaders(status, length);
        return exchange.getResponseBody();
    }

    /** The client's own connection, below HTTP. Whoever takes it must end it by closing it. */
    Socket takeClientConnection() throws IOException {
        return wire.clientBehind(exchange.getRemoteAddress());
    }

    private static String hexDigits(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 0, HEX_DIGITS.length())
                .mapToObj(digit -> HEX_DIGITS.substring(digit, digit + 1))
                .reduce("", String::concat);
    }
}
