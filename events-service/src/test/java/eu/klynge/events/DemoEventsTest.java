package eu.klynge.events;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.award.DefinitionForm;
import eu.klynge.events.event.EventForm;
import eu.klynge.events.series.SeriesForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code ./klynge load demo-events} sends. */
class DemoEventsTest {

    private static final Path FILE = Path.of(
            "..", "deploy/standalone/launcher/src/main/resources/eu/klynge/standalone/launcher/load/demo-events.json");

    static Stream<JsonNode> demo() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(FILE)).valueStream();
    }

    @Test
    void theAwardOfTheDemoIsSound() throws IOException {
        JsonNode file = JsonMapper.shared().readTree(Files.readString(FILE.resolveSibling("demo-award.json")));
        ObjectNode form = (ObjectNode) file.path("award");
        file.path("days")
                .properties()
                .forEach(date -> form.put(
                        date.getKey(), LocalDate.EPOCH.plusDays(date.getValue().asInt()) + "T00:00"));

        assertThat(DefinitionForm.read(form).session()).isEqualTo("award");
        assertThat(demo())
                .anyMatch(entry -> entry.path("event").path("title").path("en").equals(file.path("event")));
    }

    @ParameterizedTest
    @MethodSource("demo")
    void eachEventOfTheDemoIsSound(JsonNode entry) {
        if (entry.has("series")) {
            assertThat(SeriesForm.read(entry.path("series"))).isInstanceOf(SeriesForm.Sound.class);
        } else {
            assertThat(EventForm.read(entry.path("event"))).isInstanceOf(EventForm.Sound.class);
        }
    }
}
