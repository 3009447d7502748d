package eu.klynge.standalone.launcher.supervision;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How one sees from outside that a process is ready. */
public sealed interface Readiness {

    /** One look; takes at most a few seconds. */
    boolean reached() throws InterruptedException;

    /** Answers 200. */
    record Answers(URI address) implements Readiness {

        private static final Duration LIMIT = Duration.ofSeconds(3);
        private static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(LIMIT).build();

        @Override
        public boolean reached() throws InterruptedException {
            try {
                var request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
                return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** Accepts connections on the loopback address. */
    record Listens(int port) implements Readiness {

        private static final int LIMIT_MILLIS = 1000;

        @Override
        public boolean reached() {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), LIMIT_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
