package io.loquent.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The public port. Passes bytes between a client and the HTTP server, one connection to one connection, and hands out
 * the client's socket when an answer must misbehave below HTTP.
 */
final class SandboxWire implements Closeable {

    /** Room for a burst: with the default of 50, tests of many callers at once would see refused connections. */
    static final int BACKLOG = 1024;

    private final ServerSocket door;
    private final Executor threads;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<Integer, Socket> clientsByServerSidePort = new ConcurrentHashMap<>();

    SandboxWire(InetSocketAddress address, Executor threads) throws IOException {
        this.door = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
        this.threads = threads;
    }

    int port() {
        return door.getLocalPort();
    }

    int connectionsAccepted() {
        return accepted.get();
    }

    void openTo(InetSocketAddress server) {
        threads.execute(() -> acceptAll(server));
    }

    /** The client whose requests reach the HTTP server from this address. */
    Socket clientBehind(InetSocketAddress serverSide) throws SocketException {
        var client = clientsByServerSidePort.get(serverSide.getPort());
        if (client == null) {
            throw new SocketException("The client has hung up.");
        }
        return client;
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var client : clientsByServerSidePort.values()) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll(InetSocketAddress server) {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                accepted.incrementAndGet();
                threads.execute(() -> connect(client, server));
            } catch (IOException | RejectedExecutionException e) {
                // The door was closed, which the loop notices; or the client was gone before it was let in.
            }
        }
    }

    private void connect(Socket client, InetSocketAddress server) {
        try (client;
                var serverSide = new Socket(server.getAddress(), server.getPort())) {
            client.setTcpNoDelay(true);
            serverSide.setTcpNoDelay(true);
            clientsByServerSidePort.put(serverSide.getLocalPort(), client);
            try {
                threads.execute(() -> passOn(serverSide, client));
                passOn(client, serverSide);
            } finally {
                clientsByServerSidePort.remove(serverSide.getLocalPort(), client);
            }
        } catch (IOException | RejectedExecutionException e) {
            // The sandbox is closing: both sockets are closed by now, there is nobody left to tell.
        }
    }

    /** Ends both connections when one of them ends: the other direction's thread then wakes up and leaves too. */
    private static void passOn(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Either side hung up, which is how connections end here.
        }
    }
}
