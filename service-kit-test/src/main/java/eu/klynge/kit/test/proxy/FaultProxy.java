package eu.klynge.kit.test.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Passes TCP connections from a loopback port of its own on to a target, faithfully until told otherwise. A fault holds
 * until {@link #heal()}, for the connections there are and for those that come. Safe for use by several threads.
 */
public final class FaultProxy implements AutoCloseable {
    private static final int LOWEST = 20_000;
    private static final int PORTS = 7_000;
    private static final int ATTEMPTS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InetSocketAddress target;
    private final int port;
    private final Flow toTarget = new Flow();
    private final Flow toClient = new Flow();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private @Nullable ServerSocket door;
    private Thread porter = Thread.currentThread();

    private FaultProxy(InetSocketAddress target) {
        this.target = target;
        this.port = openAnywhere();
    }

    /**
     * Below the ports that systems give to outgoing connections: while the proxy is closed, a client's attempt to reach it
     * could otherwise be given this very port, and the proxy would not get it back.
     */
    private int openAnywhere() {
        UncheckedIOException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return open(LOWEST + ThreadLocalRandom.current().nextInt(PORTS));
            } catch (UncheckedIOException taken) {
                last = taken;
            }
        }
        throw last == null ? new IllegalStateException() : last;
    }

    /** A proxy on a free port; the target need not be there yet. */
    public static FaultProxy to(InetSocketAddress target) {
        return new FaultProxy(target);
    }

    public static FaultProxy toLoopback(int port) {
        return to(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    public int port() {
        return port;
    }

    /** {@code 127.0.0.1:port}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** What clients send. */
    public Flow toTarget() {
        return toTarget;
    }

    /** What the target answers. */
    public Flow toClient() {
        return toClient;
    }

    /** Connections that clients have made so far. */
    public int accepted() {
        return accepted.get();
    }

    /** Connections succeed and nothing comes through, as with a host that hangs. What was sent arrives after healing. */
    public void blackHole() {
        toTarget.stall();
        toClient.stall();
    }

    /** Resets every connection there is; new ones are served. */
    public void cut() {
        connections.forEach(Connection::reset);
    }

    /** Resets every connection there is, and the port is closed, as with a process that died. */
    public synchronized void refuse() {
        closeDoor();
        cut();
    }

    /** Ends every fault. */
    public synchronized void heal() {
        toTarget.heal();
        toClient.heal();
        if (door == null) {
            open(port);
        }
    }

    @Override
    public synchronized void close() {
        closeDoor();
        cut();
    }

    private int open(int wanted) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            door = opened;
            porter = Thread.ofVirtual().start(() -> accept(opened));
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("The proxy has no port to listen on", e);
        }
    }

    private void closeDoor() {
        var closing = door;
        door = null;
        if (closing != null) {
            Connection.closeQuietly(closing);
            awaitPorter();
        }
    }

    /** The port is closed when the thread that waits at it has noticed, and not before. */
    private void awaitPorter() {
        try {
            porter.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var client = from.accept();
                accepted.incrementAndGet();
                Thread.ofVirtual().start(() -> pass(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket client) {
        var connection = new Connection(client);
        connections.add(connection);
        try {
            connection.pass(target, toTarget, toClient);
        } finally {
            connections.remove(connection);
        }
    }
}
