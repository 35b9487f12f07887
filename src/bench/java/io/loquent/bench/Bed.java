package io.loquent.bench;

import io.loquent.run.DevelopmentKeyset;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.LoopbackPort;
import io.loquent.run.PayaraMicro;
import io.loquent.sandbox.SandboxTwilio;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is measured and what surrounds it: server, PostgreSQL and Twilio double, all on loopback. */
final class Bed implements AutoCloseable {
    /** As in {@code server-config/payara-micro/run.sh}: the compiler for peak speed, unlike in the tests. */
    private static final List<String> AS_IN_PRODUCTION = List.of("-Xmx1g");

    /** More than by default, so that 64 connects can wait for Twilio at once; still less than the server's threads. */
    static final int CONCURRENT_CALLS = 64;

    private final Path directory;
    private final Map<String, String> environment = new TreeMap<>();
    private final EmbeddedDatabase database;
    private final SandboxTwilio twilio;
    private final Rows rows;
    private final Http http = new Http();
    private final int port = LoopbackPort.any();
    private PayaraMicro server;

    Bed(Path directory) throws Exception {
        this.directory = Files.createDirectories(directory);
        database = EmbeddedDatabase.measured();
        twilio = SandboxTwilio.start(0);
        rows = new Rows(database);
        Path keyset = DevelopmentKeyset.in(directory);
        environment.put("LOQUENT_BIND_ADDRESS", "127.0.0.1");
        environment.put("LOQUENT_COOKIE_SECURE", "false");
        environment.put("LOQUENT_DB_URL", database.jdbcUrl());
        environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);
        environment.put("LOQUENT_DB_OWNER_USER", EmbeddedDatabase.OWNER);
        environment.put("LOQUENT_KEYSET_FILE", keyset.toString());
        environment.put("LOQUENT_TWILIO_CONCURRENT_CALLS", String.valueOf(CONCURRENT_CALLS));
        environment.put("LOQUENT_TWILIO_FIRST_RECHECK_SECONDS", "86400");
        environment.put("LOQUENT_TWILIO_RECHECKS_PER_MINUTE", String.valueOf(SweepBench.RECHECKS));
        environment.put("TWILIO_MP_REST_URL", twilio.url().toString());
    }

    /** @return how long it took until the application was ready */
    Duration start(Path... archivesBeside) throws Exception {
        long start = System.nanoTime();
        List<String> jvm = new ArrayList<>(AS_IN_PRODUCTION);
        Arrays.stream(System.getProperty("bench.jvm", "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(jvm::add);
        server = PayaraMicro.start(port, environment, directory, jvm, List.of(archivesBeside));
        server.awaitReady();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void stopServer() {
        server.close();
        server = null;
    }

    /** Runs one of the operator's commands as an operator does. @return how long it took */
    Duration operator(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-jar", System.getProperty("loquent.war")));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("operator.log").toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("A measurement could not be taken; see operator.log");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    Path keyset() {
        return Path.of(environment.get("LOQUENT_KEYSET_FILE"));
    }

    Path directory() {
        return directory;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Http http() {
        return http;
    }

    Rows rows() {
        return rows;
    }

    SandboxTwilio twilio() {
        return twilio;
    }

    /** A load whose figures hold the server's CPU time. */
    Load load(int callers, Duration turn) {
        ProcessHandle process = server.process();
        return new Load(
                callers,
                turn,
                () -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos());
    }

    /** The server's resident memory. NB: only Linux tells it like this. */
    double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(server.process().pid()), "status");
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                / 1024.0;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        http.close();
        twilio.close();
        database.close();
    }
}
