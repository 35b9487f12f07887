package io.loquent.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The WAR on the build's WildFly, set up by the operator's script, in a process with a base directory of its own. */
final class WildFly implements OwnServer {
    private final Process process;
    private final URI url;
    private final Readiness readiness;

    private WildFly(Process process, URI url, Readiness readiness) {
        this.process = process;
        this.url = url;
        this.readiness = readiness;
    }

    static WildFly trusting(PrivateAuthority authority, Map<String, String> environment, Path directory)
            throws IOException, InterruptedException {
        return start(environment, directory, List.of("-Djavax.net.ssl.trustStore=" + authority.trustStore()));
    }

    static WildFly behindProxy(Map<String, String> environment, Path directory) throws IOException {
        Map<String, String> more = new TreeMap<>(environment);
        more.put("LOQUENT_BEHIND_PROXY", "true");
        return start(more, directory, List.of());
    }

    private static WildFly start(Map<String, String> environment, Path directory, List<String> jvmOptions)
            throws IOException {
        Path home = Path.of(System.getProperty("it.server.home"));
        Path base = baseDirectory(home.resolve("standalone"), directory.resolve("wildfly"));
        int port = LoopbackPort.any();
        int managementPort = LoopbackPort.any();
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/standalone.sh").toString(),
                        "-Djboss.server.base.dir=" + base,
                        "-Djboss.http.port=" + port,
                        "-Djboss.https.port=" + LoopbackPort.any(),
                        "-Djboss.management.http.port=" + managementPort)
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("printed").toFile());
        builder.environment().putAll(environment);
        List<String> options = new ArrayList<>(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        options.addAll(jvmOptions);
        builder.environment().put("JBOSS_JAVA_SIZING", String.join(" ", options));
        return new WildFly(
                builder.start(),
                URI.create("http://127.0.0.1:" + port),
                new Readiness(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"), base));
    }

    /** NB: what the running server of all tests has deployed stands in its configuration. */
    private static Path baseDirectory(Path other, Path base) throws IOException {
        Files.createDirectories(base.resolve("deployments"));
        Path configuration = Files.createDirectory(base.resolve("configuration"));
        try (var files = Files.newDirectoryStream(other.resolve("configuration"), "*.{xml,properties}")) {
            for (Path file : files) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        Path settings = configuration.resolve("standalone.xml");
        Files.writeString(settings, Files.readString(settings).replaceAll("(?s)<deployments>.*</deployments>", ""));
        Files.copy(Path.of(System.getProperty("loquent.war")), base.resolve("deployments/loquent.war"));
        return base;
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public void awaitReady() throws CannotRun, InterruptedException {
        readiness.await(process::isAlive);
    }

    @Override
    public void close() {
        OwnServer.end(process);
    }
}
