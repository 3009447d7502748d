package eu.klynge.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON over kept connections, one for each thread, for as little of the machine as possible: what a load costs is taken from
 * whom it is put on. With {@link java.net.http.HttpClient} the clients of a rush took a fifth of two cores.
 */
final class LeanClient {

    private static final int LIMIT_MILLIS = 30_000;

    static {
        // The JDK keeps five connections to an address otherwise.
        System.setProperty("http.maxConnections", "256");
    }

    private final URI address;

    LeanClient(URI address) {
        this.address = address;
    }

    /** @param body an empty object when there is none */
    record Answer(int status, JsonNode body) {

        /** Empty when there is no such text. */
        String text(String field) {
            return body.path(field).stringValue("");
        }
    }

    Answer post(String path, String json, String idempotencyKey) {
        try {
            var connection = (HttpURLConnection) address.resolve(path).toURL().openConnection();
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Idempotency-Key", idempotencyKey);
            connection.setDoOutput(true);
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            connection.setFixedLengthStreamingMode(bytes.length);
            try (var out = connection.getOutputStream()) {
                out.write(bytes);
            }
            var status = connection.getResponseCode();
            // Read to its end, or the connection is not kept.
            try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                var read = in == null ? new byte[0] : in.readAllBytes();
                return new Answer(
                        status,
                        read.length == 0
                                ? JsonMapper.shared().createObjectNode()
                                : JsonMapper.shared().readTree(read));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
