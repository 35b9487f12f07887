package io.loquent.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on this machine. {@code mvn -Prun} asks for its own before it builds anything, by running this file as it is: it
 * needs no other class of ours.
 */
public final class LoopbackPort {
    private static final int FIRST = 20_000;
    private static final int END = 30_000;

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

    /**
     * A port nobody uses just now. NB: none of those that systems give to outgoing connections: one of these could take it
     * until it is listened at.
     */
    public static int any() {
        return ThreadLocalRandom.current()
                .ints(FIRST, END)
                .filter(LoopbackPort::isFree)
                .findFirst()
                .orElseThrow();
    }
}
