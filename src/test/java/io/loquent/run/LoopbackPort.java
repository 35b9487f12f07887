package io.loquent.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Ports on this machine. {@code mvn -Prun} asks for its own before it builds anything, by running this file as it is: it
 * needs no other class of ours.
 */
public final class LoopbackPort {
    private LoopbackPort() {}

    /** @param arguments the port {@code mvn -Prun} will need; ends with the exit code 1 when it is busy */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        if (!isFree(port)) {
            System.err.println(busy(port));
            System.exit(1);
        }
    }

    static String busy(int port) {
        return "Port " + port + " is busy. Choose another: mvn -Prun -Dhttp.port=" + (port == 8081 ? 8082 : 8081);
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** A port nobody uses just now. */
    public static int any() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
