package eu.klynge.standalone.launcher.load;

import eu.klynge.standalone.launcher.platform.PlatformNotUp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The public API as a patient client calls it: it waits as long as 429 and 503 ask, and comes back. For several threads. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 20;
    private static final int CONNECTIONS = 3;
    private static final Duration UNKNOWN_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI gateway;
    private final Supplier<String> token;
    private final Pause pause;

    /** How a thread waits; tests do not. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** @param etag empty if there is none */
    record Answer(int status, JsonNode body, String etag) {}

    Api(URI gateway, Supplier<String> token, Pause pause) {
        this.gateway = gateway;
        this.token = token;
        this.pause = pause;
    }

    Answer get(String path) {
        return call(request(path).GET(), path);
    }

    /** Only for requests that may be repeated: those with an Idempotency-Key or an If-Match. */
    Answer post(String path, String body, Map<String, String> headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return call(request, path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json");
    }

    private Answer call(HttpRequest.Builder request, String path) {
        try {
            for (var attempt = 1; ; attempt++) {
                var response = send(request, path);
                if (!LATER.contains(response.statusCode()) || attempt == ATTEMPTS) {
                    return new Answer(
                            response.statusCode(),
                            parsed(response.body()),
                            response.headers().firstValue("ETag").orElse(""));
                }
                pause.of(wait(response));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformNotUp("Interrupted.");
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                return http.send(
                        request.setHeader("Authorization", "Bearer " + token.get())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                if (attempt == CONNECTIONS) {
                    throw new PlatformNotUp("The platform is not up: nothing answers at " + gateway.resolve(path)
                            + ". Start it with ./klynge up.");
                }
                pause.of(UNKNOWN_WAIT);
            }
        }
    }

    private static Duration wait(HttpResponse<?> response) {
        var asked = response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(UNKNOWN_WAIT);
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
