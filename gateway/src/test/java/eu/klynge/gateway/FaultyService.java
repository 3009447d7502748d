package eu.klynge.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that fails in the way it is told to, below the level of HTTP. */
public final class FaultyService implements AutoCloseable {

    /** What happens once a request's headers have arrived. */
    public enum Fault {
        NONE,
        SILENT,
        RESET,
        CUT_IN_THE_BODY
    }

    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    private FaultyService(ServerSocket socket) {
        this.socket = socket;
    }

    public static FaultyService start() {
        try {
            var service = new FaultyService(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(service::accept);
            return service;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    public FaultyService fails(Fault how) {
        fault = how;
        requests.set(0);
        return this;
    }

    /** Requests since the fault was last set. */
    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException ignored) {
            throw new UncheckedIOException(ignored);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException stopped) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
            requests.incrementAndGet();
            switch (fault) {
                case NONE -> write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
                case SILENT -> closed.await();
                case RESET -> connection.setSoLinger(true, 0);
                case CUT_IN_THE_BODY ->
                    write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{\"half\":");
            }
        } catch (IOException gone) {
            // The gateway gave up first, which is its right.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }
}
