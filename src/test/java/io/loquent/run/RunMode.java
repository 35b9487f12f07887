package io.loquent.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The run mode in a process of its own, as Maven starts it. */
final class RunMode implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    /** The bit of signal 2. */
    private static final long INTERRUPT = 1 << 1;

    private static final Pattern JDBC_URL = Pattern.compile("LOQUENT_DB_URL='(.*)'");

    private final Process process;
    private final int port;
    private final Path data;
    private final Path printed;

    private RunMode(Process process, int port, Path data, Path printed) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.printed = printed;
    }

    /** Starts it and waits until it says that it is ready. */
    static RunMode start(Path data) throws IOException, InterruptedException {
        RunMode run = begin(data);
        run.awaitWelcome();
        return run;
    }

    /** Starts it and waits for nothing. */
    static RunMode begin(Path data) throws IOException {
        Path printed = data.resolve("printed");
        int port = LoopbackPort.any();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.config.file=src/test/resources/demo/logging.properties",
                        "-Dhttp.port=" + port,
                        "-Dpayara-micro.jar=" + System.getProperty("payara-micro.jar"),
                        "-Dloquent.war=" + System.getProperty("loquent.war"),
                        "-Drun.data=" + data,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunLoquent.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LOQUENT_"));
        // NB: empty is as good as not set.
        builder.environment().put("TWILIO_MP_REST_URL", "");
        return new RunMode(builder.start(), port, data, printed);
    }

    private void awaitWelcome() throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!printed().contains("LOQUENT_KEYSET_FILE=")) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                close();
                throw new IllegalStateException("It did not become ready: " + printed());
            }
            Thread.sleep(250);
        }
    }

    /** Waits until its PostgreSQL is on the way up. */
    void awaitPostgres() throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_START);
        while (postgres().isEmpty()) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                throw new IllegalStateException("Its PostgreSQL did not start: " + printed());
            }
            Thread.sleep(10);
        }
    }

    /** NB: before its first start another number stands there, with a minus. */
    private Optional<ProcessHandle> postgres() throws IOException {
        try {
            return Files.readAllLines(data.resolve("postgresql/postmaster.pid")).stream()
                    .findFirst()
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of);
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    /** All it has printed. */
    String printed() throws IOException {
        return Files.readString(printed);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String jdbcUrl() throws IOException {
        Matcher url = JDBC_URL.matcher(printed());
        url.find();
        return url.group(1);
    }

    /** All its processes. NB: PostgreSQL is nobody's child. */
    List<ProcessHandle> parts() throws IOException {
        return Stream.of(Stream.of(process.toHandle()), process.descendants(), postgres().stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Ctrl-C, and waits for the end. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", ignoresInterrupts() ? "-TERM" : "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        awaitEnd();
    }

    /** Ends the server beneath it, and waits for its own end. */
    void killServer() throws IOException, InterruptedException {
        process.children().forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    private void awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("It did not end: " + printed());
        }
    }

    /** NB: a shell has what it runs in the background ignore Ctrl-C, and all children inherit that; Linux tells. */
    private boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & INTERRUPT) != 0);
    }

    /** Ends it also when a test has failed. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
