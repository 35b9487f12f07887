package io.loquent.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The WAR on the build's Payara Server, set up by the operator's script, in a domain of its own. */
final class PayaraServer implements OwnServer {
    private static final String DOMAIN = "own";
    /** Where {@code create-domain --portbase} puts things. */
    private static final int ADMINISTRATION = 48;

    private static final int HTTP = 80;
    private static final int HIGHEST = 86;

    private final Map<String, String> environment;
    private final Path directory;
    private final int portBase = portBase();

    private PayaraServer(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
    }

    static PayaraServer trusting(PrivateAuthority authority, Map<String, String> environment, Path directory)
            throws IOException, InterruptedException {
        PayaraServer server = create(environment, directory);
        authority.joinTo(directory.resolve(DOMAIN).resolve("config/cacerts.p12"));
        server.start();
        return server;
    }

    static PayaraServer behindProxy(Map<String, String> environment, Path directory)
            throws IOException, InterruptedException {
        PayaraServer server = create(environment, directory);
        server.start();
        server.call(
                "server-config/payara-server/asadmin-all",
                System.getProperty("it.server.home"),
                "server-config/payara-server/behind-proxy.asadmin",
                "--port",
                server.administrationPort());
        return server;
    }

    private static PayaraServer create(Map<String, String> environment, Path directory)
            throws IOException, InterruptedException {
        PayaraServer server = new PayaraServer(environment, directory);
        server.inDomains("create-domain", "--nopassword", "--portbase", String.valueOf(server.portBase));
        return server;
    }

    private void start() throws IOException, InterruptedException {
        inDomains("start-domain", "--prebootcommandfile", "server-config/payara-server/configure.asadmin");
        // NB: one that is deployed by a boot command keeps the domain from ever stopping.
        asadmin(
                "--port",
                administrationPort(),
                "deploy",
                "--name",
                "loquent",
                "--contextroot",
                "/",
                System.getProperty("loquent.war"));
    }

    private String administrationPort() {
        return String.valueOf(portBase + ADMINISTRATION);
    }

    private static int portBase() {
        return IntStream.generate(LoopbackPort::any)
                .filter(base -> IntStream.rangeClosed(base, base + HIGHEST).allMatch(LoopbackPort::isFree))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + (portBase + HTTP));
    }

    @Override
    public void awaitReady() throws CannotRun, InterruptedException {
        new Readiness(url().resolve("/health/ready"), directory).await(() -> true);
    }

    @Override
    public void close() {
        try {
            inDomains("stop-domain", "--kill=true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void inDomains(String command, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command, "--domaindir", directory.toString()));
        words.addAll(List.of(options));
        words.add(DOMAIN);
        asadmin(words.toArray(String[]::new));
    }

    private void asadmin(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("it.server.home"), "bin/asadmin").toString()));
        command.addAll(List.of(words));
        call(command.toArray(String[]::new));
    }

    private void call(String... command) throws IOException, InterruptedException {
        Path said = directory.resolve("asadmin.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(said));
        }
    }
}
