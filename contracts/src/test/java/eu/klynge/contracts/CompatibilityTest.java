package eu.klynge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CompatibilityTest {

    private static final JsonNode RELEASED = fixture("released");

    static List<EventType<?>> everyType() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aSchemaStaysCompatibleWithItsRelease(EventType<?> type) {
        JsonNode released = Resources.json("/eu/klynge/contracts/released/" + type.name() + ".json");

        assertThat(SchemaCompatibility.breaks(released, Resources.schema(type))).isEmpty();
    }

    /** Copy the schema to {@code released} in the commit that adds a field. */
    @ParameterizedTest
    @MethodSource("everyType")
    void aFieldThatIsPublishedIsReleased(EventType<?> type) {
        JsonNode released = Resources.json("/eu/klynge/contracts/released/" + type.name() + ".json");

        assertThat(SchemaCompatibility.unreleased(released, Resources.schema(type)))
                .isEmpty();
    }

    @Test
    void aFieldThatIsNotReleasedIsFound() {
        assertThat(SchemaCompatibility.unreleased(RELEASED, fixture("good/field-added")))
                .hasSize(1);
    }

    @Test
    void everyTypeIsReleased() {
        assertThat(Resources.text("/eu/klynge/contracts/released/types.txt").lines())
                .containsAll(EventTypes.all().stream().map(EventType::name).toList());
    }

    /** What readers of a topic rely on beside its schemas: tab-separated name, key, kept how, and types. */
    @Test
    void everyReleasedTopicIsStillWhatItWas() {
        List<String> today = Topics.all().stream().map(CompatibilityTest::line).toList();

        assertThat(Resources.text("/eu/klynge/contracts/released/topics.tsv").lines())
                .containsExactlyInAnyOrderElementsOf(today);
    }

    private static String line(Topic topic) {
        String types = EventTypes.all().stream()
                .filter(type -> type.topics().contains(topic))
                .map(EventType::name)
                .sorted()
                .collect(Collectors.joining(" "));
        return String.join("\t", topic.name(), topic.keyedBy(), topic.cleanup().name(), types);
    }

    @Test
    void everyReleasedTypeStillExists() {
        assertThat(Resources.text("/eu/klynge/contracts/released/types.txt").lines())
                .allMatch(name -> EventTypes.byName(name).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"released", "good/field-added", "good/enumeration-grown"})
    void aCompatibleChangePasses(String current) {
        assertThat(SchemaCompatibility.breaks(RELEASED, fixture(current))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bad/required-field-gone,      /slug field is gone",
        "bad/optional-field-gone,      /note field is gone",
        "bad/field-optional-now,       /slug may be missing now",
        "bad/new-field-required,       /added is required now",
        "bad/type-changed,             /size/total type changed",
        "bad/element-type-changed,     /codes/* type changed",
        "bad/label-type-changed,       /labels/{} type changed",
        "bad/enumeration-shrunk,       /tier enumeration shrank",
        "bad/enumeration-gone,         /tier enumeration is gone",
        "bad/pattern-changed,          /slug pattern changed",
        "bad/keyword-added,            /codes uniqueItems changed",
        "bad/elements-free-now,        /codes/* type changed",
        "bad/closed,                   / additionalProperties changed"
    })
    void anIncompatibleChangeIsFound(String current, String expected) {
        assertThat(SchemaCompatibility.breaks(RELEASED, fixture(current))).contains(expected);
    }

    private static JsonNode fixture(String name) {
        return Resources.json("/eu/klynge/contracts/compatibility/" + name + ".json");
    }
}
