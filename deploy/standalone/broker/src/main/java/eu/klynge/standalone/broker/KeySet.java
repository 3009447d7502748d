package eu.klynge.standalone.broker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the issuer's key set in a file. Kafka's own fetching of keys by HTTP fails the whole broker's start when the
 * issuer is away; its reading of a file picks up every change. So the broker starts with the keys of last time, or
 * none, and an agency's login is refused until the issuer answers.
 */
final class KeySet implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KeySet.class);
    private static final String ALLOWED = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** How long a new key of the issuer may stay unknown here. */
    static final Duration REFRESH = Duration.ofSeconds(20);

    private final URI source;
    private final Path file;
    private final Duration refresh;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("key-set").factory());
    private boolean reachable = true;

    private KeySet(URI source, Path file, Duration refresh) {
        this.source = source;
        this.file = file;
        this.refresh = refresh;
    }

    static KeySet follow(String source, Path file, Duration refresh) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, "{\"keys\":[]}");
        }
        allow(file.toUri());
        KeySet keys = new KeySet(URI.create(source), file, refresh);
        keys.timer.execute(keys::refresh);
        return keys;
    }

    static synchronized void allow(URI file) {
        String allowed = System.getProperty(ALLOWED, "");
        System.setProperty(ALLOWED, allowed.isEmpty() ? file.toString() : allowed + "," + file);
    }

    Path file() {
        return file;
    }

    private void refresh() {
        Duration next = RETRY;
        try {
            var request = HttpRequest.newBuilder(source)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            store(response.body());
            next = refresh;
            report(true, "");
        } catch (IOException | JoseException e) {
            report(false, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        timer.schedule(this::refresh, next.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void store(String json) throws IOException, JoseException {
        if (new JsonWebKeySet(json).getJsonWebKeys().isEmpty()) {
            throw new IOException("an empty key set");
        }
        if (!json.equals(Files.readString(file))) {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, json);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void report(boolean nowReachable, String reason) {
        if (nowReachable && !reachable) {
            log.info("issuer's keys fetched again from {}", source);
        } else if (!nowReachable && reachable) {
            log.warn("issuer's keys cannot be fetched from {}: {}", source, reason);
        }
        reachable = nowReachable;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        http.shutdownNow();
    }
}
