package io.loquent.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The WAR on Payara Micro in a process of its own. */
public final class PayaraMicro implements OwnServer {
    /** Of the application, and of the server when it does not carry out a line of an operators' script. */
    private static final Pattern REFUSAL =
            Pattern.compile("Loquent (cannot start|has no database): .*[^. ]|Boot Command \\S+ failed.*");

    private final Process process;
    private final int port;
    private final Path log;
    private final Path unpacked;

    private PayaraMicro(Process process, int port, Path log, Path unpacked) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.unpacked = unpacked;
    }

    /** Start-up counts more than peak speed while developing. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Starts it with these environment variables on top of ours; its output goes to {@code server.log}. */
    public static PayaraMicro start(int port, Map<String, String> environment, Path logDirectory) throws IOException {
        return start(port, environment, logDirectory, QUICK_START, List.of());
    }

    /** The same on a port of its own, trusting this authority as well. */
    static PayaraMicro trusting(PrivateAuthority authority, Map<String, String> environment, Path logDirectory)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(QUICK_START);
        options.add("-Djavax.net.ssl.trustStore=" + authority.trustStore());
        return start(LoopbackPort.any(), environment, logDirectory, options, List.of());
    }

    /** The same with options of the JVM, and with more archives beside the application. */
    public static PayaraMicro start(
            int port, Map<String, String> environment, Path logDirectory, List<String> jvmOptions, List<Path> archives)
            throws IOException {
        Path log = OwnerOnly.file(logDirectory.resolve("server.log"));
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                // NB: the server's HTTP client keeps only 5 connections to Twilio otherwise and wears out ports.
                "-Dhttp.maxConnections=64",
                "-jar",
                System.getProperty("payara-micro.jar"),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                String.valueOf(port),
                "--prebootcommandfile",
                "server-config/payara-micro/pre-boot.asadmin",
                "--deploy",
                System.getProperty("loquent.war")));
        archives.forEach(archive -> command.addAll(List.of("--deploy", archive.toString())));
        return start(command, port, environment, log);
    }

    /** The same by the script operators use. */
    static PayaraMicro behindProxy(Map<String, String> environment, Path logDirectory) throws IOException {
        int port = LoopbackPort.any();
        List<String> command = List.of(
                "server-config/payara-micro/run.sh",
                System.getProperty("payara-micro.jar"),
                System.getProperty("loquent.war"),
                "--postbootcommandfile",
                "server-config/payara-micro/behind-proxy.asadmin");
        Map<String, String> more = new TreeMap<>(environment);
        more.put("HTTP_PORT", String.valueOf(port));
        more.put("JAVA_OPTS", String.join(" ", QUICK_START));
        return start(command, port, more, OwnerOnly.file(logDirectory.resolve("server.log")));
    }

    private static PayaraMicro start(List<String> command, int port, Map<String, String> environment, Path log)
            throws IOException {
        // NB: it unpacks itself, 180 MB, and does away with that when it is told to stop; one that is killed cannot.
        // Said by the environment, because the operators' script makes the command line by itself.
        Path unpacked = Path.of(System.getProperty("payara-micro.jar")).resolveSibling("unpacked-" + port);
        FileUtils.deleteDirectory(unpacked.toFile());
        Files.createDirectories(unpacked);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment()
                .merge(
                        "JDK_JAVA_OPTIONS",
                        "-Djava.io.tmpdir=\"" + unpacked + '"',
                        (theirs, ours) -> theirs + ' ' + ours);
        return new PayaraMicro(builder.start(), port, log, unpacked);
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void awaitReady() throws CannotRun, InterruptedException {
        new Readiness(url().resolve("/health/ready"), log).await(this::hasNotRefused);
    }

    private boolean hasNotRefused() throws CannotRun {
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            throw new CannotRun(refusal.get() + "; more is in its log: " + log);
        }
        return process.isAlive();
    }

    /** Why the application will not come up, or not as it should. The server stays there without it. */
    private Optional<String> refusal() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(REFUSAL::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server itself is up, whatever became of the application. @return the status of its readiness */
    public int awaitServer() throws CannotRun, IOException, InterruptedException {
        Instant latest = Instant.now().plus(Readiness.LONGEST_START);
        while (!log().contains("Payara Micro URLs") && !log().contains("ready in")) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                throw new CannotRun("The server did not start; its log tells why: " + log);
            }
            Thread.sleep(250);
        }
        return status("/health/ready");
    }

    /** What the server answers. */
    int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url().resolve(path))
                .timeout(Readiness.LONGEST_ANSWER)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What it has printed until now. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    Path logFile() {
        return log;
    }

    /** @return its exit code */
    public int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it as a power cut does. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        OwnServer.end(process);
        FileUtils.deleteQuietly(unpacked.toFile());
    }
}
