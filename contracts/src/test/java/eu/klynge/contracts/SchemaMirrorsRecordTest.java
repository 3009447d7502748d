package eu.klynge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemaMirrorsRecordTest {

    static List<EventType<?>> everyType() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void schemaAndRecordHaveTheSameFieldsAndRequireTheSame(EventType<?> type) {
        mirrors(type.data(), Resources.schema(type));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void theSchemaIsNamedAfterTheAddressItIsServedAt(EventType<?> type) {
        JsonNode schema = Resources.schema(type);

        assertThat(schema.path("$id").asString()).isEqualTo(type.schemaPath());
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    private static void mirrors(Class<?> data, JsonNode schema) {
        RecordComponent[] components = data.getRecordComponents();
        assertThat(schema.path("properties").propertyNames())
                .as("fields of %s", data)
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .as("required fields of %s", data)
                .containsExactlyElementsOf(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : components) {
            if (component.getType().isRecord()) {
                mirrors(component.getType(), schema.path("properties").path(component.getName()));
            }
        }
    }
}
