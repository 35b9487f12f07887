package io.loquent.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A Twilio on 127.0.0.1 that knows the {@link SandboxAccount}s, and a double that tests tell what to answer. Safe for
 * use by many threads; runs until closed.
 */
public final class SandboxTwilio implements AutoCloseable {

    static {
        // Without it every answer on a kept-alive connection waits some 40 ms for the client's delayed ACK. The HTTP
        // server reads the property once, when its classes load, so it must be set before the first server is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final AccountRegister accounts = new AccountRegister();
    private final AnswerScript script = new AnswerScript(accounts);
    private final Queue<SeenRequest> seen = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(SandboxTwilio::daemon);
    private final HttpServer http;
    private final SandboxWire wire;

    private SandboxTwilio(int port) throws IOException {
        var loopback = InetAddress.getByName("127.0.0.1");
        wire = new SandboxWire(new InetSocketAddress(loopback, port), threads);
        http = HttpServer.create(new InetSocketAddress(loopback, 0), SandboxWire.BACKLOG);
        http.setExecutor(threads);
        http.createContext("/", new TwilioDesk(seen, script, accounts, wire));
    }

    /**
     * Starts a sandbox of its own accounts and memory.
     *
     * @param port the port on 127.0.0.1; 0 takes a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static SandboxTwilio start(int port) {
        try {
            var twilio = new SandboxTwilio(port);
            twilio.http.start();
            twilio.wire.openTo(twilio.http.getAddress());
            return twilio;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to configure instead of {@code https://api.twilio.com}: no path, no slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return wire.port();
    }

    /** From now on every request for the account is refused as if its token were wrong (401, code 20003). */
    public void rejects(String accountSid) {
        answers(accountSid, SandboxAnswer.error(TwilioError.AUTHENTICATE));
    }

    /** The next requests for the account fail (503, code 20503), the ones after are answered as usual. */
    public void failsThenAnswers(String accountSid, int failures) {
        var answers = Stream.concat(
                Collections.nCopies(failures, SandboxAnswer.error(TwilioError.UNAVAILABLE)).stream(),
                Stream.of(SandboxAnswer.usual()));
        answers(accountSid, answers.toArray(SandboxAnswer[]::new));
    }

    /** The next requests for the account get these answers, one each; the last one stays. The SID may be unknown. */
    public void answers(String accountSid, SandboxAnswer... answers) {
        script.set(accountSid, List.of(answers));
    }

    /** Opens one more active account, so that a test can have its own; returns its Account SID. */
    public String opensAccount(String authToken, int phoneNumbers) {
        return accounts.open(authToken, phoneNumbers).sid();
    }

    /** Every request since the start or the last {@link #reset()}, oldest first. */
    public List<SeenRequest> requestsSeen() {
        return List.copyOf(seen);
    }

    /** The requests for one account, oldest first. */
    public List<SeenRequest> requestsSeen(String accountSid) {
        return seen.stream().filter(request -> request.concerns(accountSid)).toList();
    }

    /** The requests that name no account known here, oldest first. */
    public List<SeenRequest> requestsOfNoAccount() {
        return seen.stream()
                .filter(request -> accounts.find(request.accountSid()).isEmpty())
                .toList();
    }

    /** How many TCP connections were opened to it since its start. */
    public int connectionsAccepted() {
        return wire.connectionsAccepted();
    }

    /** While {@code action} runs, its port is closed: TCP connections are refused, the open ones are cut. */
    public void whileRefusingConnections(Runnable action) {
        shutWhile(action);
    }

    /** While {@code action} runs, its port answers no TCP connect, as behind a firewall that drops packets. */
    public void whileNotAnsweringConnects(Runnable action) {
        shutWhile(() -> {
            wire.answerNoConnect();
            action.run();
        });
    }

    private void shutWhile(Runnable action) {
        wire.shut();
        try {
            action.run();
        } finally {
            wire.openAgain();
        }
    }

    /** Forgets the requests seen, the answers set and the accounts opened. */
    public void reset() {
        script.clear();
        accounts.clear();
        seen.clear();
    }

    /** Cuts every connection and frees the port; answers under way are given up. */
    @Override
    public void close() {
        wire.close();
        http.stop(0);
        threads.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "sandbox-twilio");
        thread.setDaemon(true);
        return thread;
    }
}
