package eu.klynge.kit.test.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A client's socket, the target's, and the two threads that carry bytes between them. */
final class Connection {
    private static final int PIECE = 16 * 1024;

    private final Socket client;
    private final Socket target = new Socket();
    private final Set<Thread> carriers = ConcurrentHashMap.newKeySet();
    private volatile boolean reset;

    Connection(Socket client) {
        this.client = client;
    }

    /** Returns when both directions have ended. */
    void pass(InetSocketAddress address, Flow toTarget, Flow toClient) {
        try {
            target.connect(address);
            target.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            var answers = Thread.ofVirtual().unstarted(() -> carry(target, client, toClient));
            answers.start();
            carry(client, target, toTarget);
            answers.join();
            closeQuietly(client);
            closeQuietly(target);
        } catch (IOException e) {
            reset();
        } catch (InterruptedException e) {
            reset();
            Thread.currentThread().interrupt();
        }
    }

    /** Both sides see a reset, not an orderly end. */
    void reset() {
        reset = true;
        for (var socket : new Socket[] {client, target}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException alreadyClosed) {
                continue;
            }
            closeQuietly(socket);
        }
        carriers.forEach(Thread::interrupt);
    }

    private void carry(Socket from, Socket to, Flow flow) {
        carriers.add(Thread.currentThread());
        try {
            var piece = new byte[PIECE];
            for (int read = from.getInputStream().read(piece);
                    read >= 0;
                    read = from.getInputStream().read(piece)) {
                flow.holdNewPiece();
                for (int sent = 0; sent < read; ) {
                    int size = flow.admit(read - sent);
                    to.getOutputStream().write(piece, sent, size);
                    sent += size;
                }
            }
            flow.admit(0);
            to.shutdownOutput();
        } catch (IOException broken) {
            // The two sides of a broken connection end together.
            reset();
        } catch (InterruptedException ended) {
            if (!reset) {
                reset();
            }
        } finally {
            carriers.remove(Thread.currentThread());
        }
    }

    static void closeQuietly(Closeable closing) {
        try {
            closing.close();
        } catch (IOException gone) {
            // What cannot be closed is closed.
        }
    }
}
