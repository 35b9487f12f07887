package io.loquent.run;

import io.loquent.sandbox.SandboxAccount;
import io.loquent.sandbox.SandboxTwilio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code mvn -Prun}: PostgreSQL, a sandbox Twilio and the WAR on Payara Micro, all on loopback, until Ctrl-C. Data and
 * keyset lie in {@code .loquent} and survive restarts.
 */
public final class RunLoquent implements AutoCloseable {
    /** NB: another place is for the test of this class. */
    private static final Path DATA =
            Path.of(System.getProperty("run.data", ".loquent")).toAbsolutePath();

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final int port = Integer.getInteger("http.port");
    private final Optional<String> realTwilio =
            Optional.ofNullable(System.getenv("TWILIO_MP_REST_URL")).filter(url -> !url.isBlank());

    private volatile boolean stopping;

    private RunLoquent() {}

    public static void main(String[] arguments) throws Exception {
        RunLoquent run = new RunLoquent();
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
        // NB: Ctrl-C reaches us and Maven at once; a Maven that is killed alone must not leave us behind.
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        try {
            run.untilStopped();
        } catch (CannotRun e) {
            say(e.getMessage());
            System.exit(1);
        }
    }

    private void untilStopped() throws Exception {
        if (!LoopbackPort.isFree(port)) {
            throw new CannotRun(LoopbackPort.busy(port));
        }
        Map<String, String> environment = new TreeMap<>();
        environment.put("LOQUENT_BIND_ADDRESS", "127.0.0.1");
        environment.put("LOQUENT_COOKIE_SECURE", "false");
        environment.put("LOQUENT_KEYSET_FILE", DevelopmentKeyset.in(DATA).toString());
        startTwilio(environment);
        startDatabase(environment);
        PayaraMicro server = keep(PayaraMicro.start(port, environment, Files.createDirectories(DATA.resolve("log"))));
        server.awaitReady();
        say(Welcome.text(port, DATA, realTwilio, environment));
        int status = server.awaitEnd();
        if (!stopping) {
            throw new CannotRun("The server was ended, or ended by itself (exit code " + status
                    + "); its log may tell why: " + server.logFile());
        }
    }

    private void startDatabase(Map<String, String> environment) throws Exception {
        Path directory = Files.createDirectories(DATA).resolve("postgresql");
        // Ctrl-C may come before the database is up, and ours to close.
        keep(() -> OrphanedPostgres.stop(directory));
        EmbeddedDatabase database = keep(EmbeddedDatabase.lasting(directory));
        DemoData.putInto(database);
        environment.put("LOQUENT_DB_URL", database.jdbcUrl());
        environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);
        environment.put("LOQUENT_DB_PASSWORD", EmbeddedDatabase.APPLICATION);
    }

    private void startTwilio(Map<String, String> environment) {
        if (realTwilio.isPresent()) {
            return;
        }
        SandboxTwilio sandbox = keep(SandboxTwilio.start(0));
        environment.put("TWILIO_MP_REST_URL", sandbox.url().toString());
        environment.put("LOQUENT_TWILIO_SHARED_ACCOUNT_SID", SandboxAccount.SHARED.sid());
        environment.put("LOQUENT_TWILIO_SHARED_AUTH_TOKEN", SandboxAccount.SHARED.authToken());
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    /** Stops what was started, the last first. */
    @Override
    public synchronized void close() {
        stopping = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                say("Could not stop cleanly: " + e.getMessage());
            }
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
