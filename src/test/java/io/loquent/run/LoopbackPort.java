package io.loquent.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on this machine. */
public final class LoopbackPort {
    private static final int FIRST = 20_000;
    private static final int END = 30_000;

    private LoopbackPort() {}

    static String busy(int port) {
        return "Port " + port + " is busy. Choose another, e.g. mvn -Prun -Dhttp.port=8090";
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
