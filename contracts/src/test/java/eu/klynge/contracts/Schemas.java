package eu.klynge.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Validates data against the published schemas, and walks them. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /** Faults of the data, formats included; empty when it is valid. */
    static List<String> faults(EventType<?> type, JsonNode data) {
        return faults(Resources.schema(type), data);
    }

    static List<String> faults(JsonNode schema, JsonNode data) {
        Schema loaded = REGISTRY.getSchema(schema);
        return loaded
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** JSON pointers of every required field of the data that the schema describes, nested ones too. */
    static Stream<String> requiredPointers(JsonNode schema) {
        return requiredPointers(schema, "");
    }

    private static Stream<String> requiredPointers(JsonNode schema, String at) {
        Stream<String> here = schema.path("required").valueStream().map(name -> at + "/" + name.asString());
        Stream<String> below = schema.path("properties")
                .propertyStream()
                .flatMap(property -> requiredPointers(property.getValue(), at + "/" + property.getKey()));
        return Stream.concat(here, below);
    }

    /** JSON pointers of the data itself and of every object in it whose fields the schema names. */
    static Stream<String> objectPointers(JsonNode schema) {
        return objectPointers(schema, "");
    }

    private static Stream<String> objectPointers(JsonNode schema, String at) {
        if (!schema.has("properties")) {
            return Stream.empty();
        }
        Stream<String> below = schema.path("properties")
                .propertyStream()
                .flatMap(property -> objectPointers(property.getValue(), at + "/" + property.getKey()));
        return Stream.concat(Stream.of(at), below);
    }
}
