package io.loquent.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server of a test's own, with the WAR, beside that of all tests and of the same kind. */
interface OwnServer extends AutoCloseable {

    /**
     * Starts one with these environment variables on top of ours.
     *
     * @param authority whom it is made to trust, as OPERATING.md tells operators to
     * @param directory where it keeps what is its own
     */
    static OwnServer trusting(PrivateAuthority authority, Map<String, String> environment, Path directory)
            throws IOException, InterruptedException {
        return switch (kind()) {
            case "wildfly" -> WildFly.trusting(authority, environment, directory);
            case "payara-server" -> PayaraServer.trusting(authority, environment, directory);
            default -> PayaraMicro.trusting(authority, environment, directory);
        };
    }

    /** The same, trusting nobody in particular, but a proxy in front of it. */
    static OwnServer behindProxy(Map<String, String> environment, Path directory)
            throws IOException, InterruptedException {
        return switch (kind()) {
            case "wildfly" -> WildFly.behindProxy(environment, directory);
            case "payara-server" -> PayaraServer.behindProxy(environment, directory);
            default -> PayaraMicro.behindProxy(environment, directory);
        };
    }

    private static String kind() {
        return System.getProperty("arquillian.launch");
    }

    /** Where the application is; no slash at the end. */
    URI url();

    /** Waits until the application says that it is ready. */
    void awaitReady() throws CannotRun, InterruptedException;

    @Override
    void close();

    /** Ends a server in order, or with all it started when that takes too long. */
    static void end(Process server) {
        server.destroy();
        try {
            server.onExit().get(15, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
        }
    }
}
