package io.loquent.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLSocket;

/** Takes every connection, greets where TLS is to be spoken, and then says nothing. */
final class SilentServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Queue<Socket> taken = new ConcurrentLinkedQueue<>();

    SilentServer(ServerSocket listening) {
        this.listening = listening;
        Thread taking = new Thread(this::takeAll, "silent server");
        taking.setDaemon(true);
        taking.start();
    }

    private void takeAll() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                taken.add(socket);
                if (socket instanceof SSLSocket tls) {
                    tls.startHandshake();
                }
            } catch (IOException goneOrClosed) {
                // The next one is taken, or there is none any more.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : taken) {
            socket.close();
        }
    }
}
