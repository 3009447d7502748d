package eu.klynge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "bad/closed,                   / additionalProperties changed"
    })
    void anIncompatibleChangeIsFound(String current, String expected) {
        assertThat(SchemaCompatibility.breaks(RELEASED, fixture(current))).contains(expected);
    }

    private static JsonNode fixture(String name) {
        return Resources.json("/eu/klynge/contracts/compatibility/" + name + ".json");
    }
}
