package io.loquent.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    private static final int MILLIS_TO_QUEUE = 500;

    private final InetSocketAddress address;
    private final int port;
    private volatile ServerSocket door;
    private volatile InetSocketAddress server;
    private final Executor threads;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<Integer, Socket> clientsByServerSidePort = new ConcurrentHashMap<>();
    private final Queue<Socket> queue = new ConcurrentLinkedQueue<>();

    SandboxWire(InetSocketAddress address, Executor threads) throws IOException {
        this.address = address;
        this.door = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
        this.port = door.getLocalPort();
        this.threads = threads;
    }

    int port() {
        return port;
    }

    int connectionsAccepted() {
        return accepted.get();
    }

    void openTo(InetSocketAddress itsServer) {
        server = itsServer;
        var opened = door;
        threads.execute(() -> acceptAll(opened));
    }

    /** Nobody listens at the port any more: who connects is refused. Those inside are put out. */
    void shut() {
        close();
        // NB: whoever waits at the door lets one more in; it is shut only after that.
        while (isListening()) {
            Thread.onSpinWait();
        }
    }

    private boolean isListening() {
        try (var visitor = new Socket(address.getAddress(), port)) {
            return visitor.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** After {@link #shut()}: a queue of one at the door, which is taken and stays so; the system drops who comes next. */
    void answerNoConnect() {
        try {
            door = new ServerSocket(port, 1, address.getAddress());
            while (true) {
                var waiting = new Socket();
                queue.add(waiting);
                waiting.connect(door.getLocalSocketAddress(), MILLIS_TO_QUEUE);
            }
        } catch (SocketTimeoutException full) {
            // As it should be.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After {@link #shut()}: as at the beginning. */
    void openAgain() {
        close();
        try {
            door = new ServerSocket(port, BACKLOG, address.getAddress());
            openTo(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
                waiting.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var client = opened.accept();
                accepted.incrementAndGet();
                threads.execute(() -> connect(client));
            } catch (IOException | RejectedExecutionException e) {
                // The door was closed, which the loop notices; or the client was gone before it was let in.
            }
        }
    }

    private void connect(Socket client) {
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
