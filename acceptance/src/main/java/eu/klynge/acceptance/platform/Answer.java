package eu.klynge.acceptance.platform;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway said. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The text of a field, empty if there is none. */
    public String text(String field) {
        return json().path(field).asString("");
    }

    /** Empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    /**
     * This answer, if it has the status.
     *
     * @throws IllegalStateException with the whole answer otherwise
     */
    public Answer demand(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("Instead of " + wanted + ": " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return status + " " + headers.map() + "\n" + body;
    }
}
