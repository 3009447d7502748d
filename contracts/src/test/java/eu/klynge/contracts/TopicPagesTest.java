package eu.klynge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TopicPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "topics");
    private static final Pattern EXAMPLE =
            Pattern.compile("key +(?<key>\\S+)\n.*?ce_type=(?<type>\\S+).*?```json\n(?<json>.*?)```", Pattern.DOTALL);

    static List<Topic> everyTopic() {
        return Topics.all();
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void aPageNamesEveryTypeOfItsTopicAndNoOther(Topic topic) throws IOException {
        List<String> named = Pattern.compile("(?m)^\\| `(eu\\.klynge\\.[^`]+)`")
                .matcher(page(topic))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(named)
                .containsExactlyElementsOf(EventTypes.all().stream()
                        .filter(type -> type.topics().contains(topic))
                        .map(EventType::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void aPageTellsWhatTheTopicPromises(Topic topic) throws IOException {
        Duration retention = topic.retention();

        assertThat(page(topic))
                .startsWith("# " + topic.name())
                .contains("| owner | " + topic.owner() + " |")
                .contains("| key | " + topic.keyedBy() + " |")
                .contains("| partitions | " + topic.partitions() + " ")
                .contains(topic.cleanup() == Topic.Cleanup.COMPACT ? "| kept | compacted" : "| kept | everything, for ")
                .contains(retention == null ? " |" : "for " + retention.toDays() + " days |");
        assertThat(page("README.md")).contains("[" + topic.name() + "](" + topic.name() + ".md)");
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void theExampleOfAPageIsARealRecord(Topic topic) throws IOException {
        Matcher example = EXAMPLE.matcher(page(topic));

        assertThat(example.find()).isTrue();
        EventType<?> type = EventTypes.byName(example.group("type")).orElseThrow();
        JsonNode data = Resources.MAPPER.readTree(example.group("json"));
        assertThat(type.topics()).contains(topic);
        assertThat(Schemas.faults(type, data)).isEmpty();
        assertThat(data.path("id").asString()).isEqualTo(example.group("key"));
    }

    private static String page(Topic topic) throws IOException {
        return page(topic.name() + ".md");
    }

    private static String page(String name) throws IOException {
        return Files.readString(PAGES.resolve(name));
    }
}
