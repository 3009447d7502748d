package eu.klynge.contracts;

import static eu.klynge.contracts.Resources.MAPPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WireFormatTest {

    static Stream<Arguments> everySample() {
        return EventTypes.all().stream()
                .flatMap(type -> Stream.of("full", "minimal").map(sample -> arguments(type, sample)));
    }

    static Stream<Arguments> everyRequiredField() {
        return EventTypes.all().stream()
                .flatMap(type -> Schemas.requiredPointers(Resources.schema(type))
                        .map(pointer -> arguments(type, JsonPointer.compile(pointer))));
    }

    static List<EventType<?>> everyType() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void aSampleSurvivesTheWayThroughItsRecord(EventType<?> type, String sample) {
        JsonNode golden = Resources.golden(type, sample);

        Object data = decoded(type, golden);

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(data))).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void aSampleIsValid(EventType<?> type, String sample) {
        assertThat(Schemas.faults(type, Resources.golden(type, sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void theFullSampleHasEveryFieldAndTheMinimalOnlyRequiredOnes(EventType<?> type) {
        JsonNode schema = Resources.schema(type);

        assertThat(Resources.golden(type, "full").propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
        assertThat(Resources.golden(type, "minimal").propertyNames())
                .containsExactlyInAnyOrderElementsOf(schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyRequiredField")
    void aMissingFieldIsRefusedBySchemaAndRecord(EventType<?> type, JsonPointer field) {
        JsonNode data = Resources.golden(type, "full");
        parentOf(data, field).remove(nameOf(field));

        assertThat(Schemas.faults(type, data)).isNotEmpty();
        assertThat(refusal(type, data)).hasStackTraceContaining(nameOf(field));
    }

    @ParameterizedTest
    @MethodSource("everyRequiredField")
    void aFieldSetToNullIsRefusedBySchemaAndRecord(EventType<?> type, JsonPointer field) {
        JsonNode data = Resources.golden(type, "full");
        parentOf(data, field).putNull(nameOf(field));

        assertThat(Schemas.faults(type, data)).isNotEmpty();
        assertThat(refusal(type, data)).hasStackTraceContaining(nameOf(field));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void anUnknownFieldIsIgnoredAtEveryDepth(EventType<?> type) {
        JsonNode golden = Resources.golden(type, "full");
        JsonNode newer = golden.deepCopy();
        Schemas.objectPointers(Resources.schema(type))
                .forEach(pointer -> ((ObjectNode) newer.at(pointer)).put("addedLater", "x"));

        assertThat(Schemas.faults(type, newer)).isEmpty();
        assertThat(decoded(type, newer)).isEqualTo(decoded(type, golden));
    }

    private static Object decoded(EventType<?> type, JsonNode data) {
        return MAPPER.treeToValue(data, type.data());
    }

    private static Throwable refusal(EventType<?> type, JsonNode data) {
        return catchThrowable(() -> decoded(type, data));
    }

    private static ObjectNode parentOf(JsonNode data, JsonPointer field) {
        return (ObjectNode) data.at(field.head());
    }

    private static String nameOf(JsonPointer field) {
        return field.last().getMatchingProperty();
    }
}
