package eu.klynge.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of this module's class path, and the mapper that stands for any reader's. */
final class Resources {

    static final JsonMapper MAPPER = new JsonMapper();

    private Resources() {}

    static JsonNode schema(EventType<?> type) {
        return json("/" + type.schemaResource());
    }

    static JsonNode golden(EventType<?> type, String sample) {
        return json("/eu/klynge/contracts/golden/" + type.name() + "/" + sample + ".json");
    }

    static JsonNode json(String resource) {
        return MAPPER.readTree(text(resource));
    }

    static String text(String resource) {
        try (InputStream in = Resources.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
