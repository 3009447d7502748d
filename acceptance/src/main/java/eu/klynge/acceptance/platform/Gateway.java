package eu.klynge.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The public door of the platform, for one request at a time: nothing is retried and nothing is hidden. */
public final class Gateway {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI address;
    private final UnaryOperator<String> tokens;

    /** @param tokens gives a token by account */
    public Gateway(URI address, UnaryOperator<String> tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /** @param path with a leading slash, or a whole address */
    public Call get(String path) {
        return new Call(path, "GET", new byte[0]);
    }

    public Call post(String path, Object json) {
        return send("POST", path, json.toString()).with("Content-Type", "application/json");
    }

    public Call put(String path, Object json) {
        return send("PUT", path, json.toString()).with("Content-Type", "application/json");
    }

    /** Without a content type. */
    public Call send(String method, String path, String body) {
        return new Call(path, method, body.getBytes(StandardCharsets.UTF_8));
    }

    /** A request under description. */
    public final class Call {

        private final HttpRequest.Builder request;

        private Call(String path, String method, byte[] body) {
            request = HttpRequest.newBuilder(address.resolve(path))
                    .timeout(Duration.ofSeconds(30))
                    .method(
                            method,
                            body.length == 0
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(body));
        }

        public Call with(String header, String value) {
            request.setHeader(header, value);
            return this;
        }

        /** With the token of a demo account. */
        public Call as(String account) {
            return with("Authorization", "Bearer " + tokens.apply(account));
        }

        public Call key(String idempotencyKey) {
            return with("Idempotency-Key", idempotencyKey);
        }

        public Call ifMatch(String etag) {
            return with("If-Match", etag);
        }

        public Call timeout(Duration limit) {
            request.timeout(limit);
            return this;
        }

        /** @throws IOException if no answer comes */
        public Answer tryAnswer() throws IOException {
            try {
                var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                return new Answer(response.statusCode(), response.headers(), response.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for an answer.", e);
            }
        }

        public Answer answer() {
            try {
                return tryAnswer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
