package eu.klynge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {

    private static final URI SERVED_AT = URI.create("/api/asyncapi.json");
    private static final String TOMBSTONE = "tombstone";
    private static final JsonNode DOCUMENT = Resources.json("/" + PublishedFiles.ASYNCAPI);

    static List<Topic> everyTopic() {
        return Topics.all();
    }

    static List<EventType<?>> everyType() {
        return EventTypes.all();
    }

    @Test
    void itHasAChannelForEveryTopicAndNoOther() {
        assertThat(DOCUMENT.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.path("channels").values())
                .extracting(channel -> channel.path("address").asString())
                .containsExactlyElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void aChannelTellsWhatItsTopicPromises(Topic topic) {
        JsonNode channel = channel(topic);
        JsonNode kafka = channel.path("bindings").path("kafka");
        JsonNode configuration = kafka.path("topicConfiguration");
        String visibility = topic.visibility().name().toLowerCase(Locale.ROOT);

        assertThat(channel.path("x-visibility").asString()).isEqualTo(visibility);
        assertThat(channel.path("tags").path(0).path("name").asString()).isEqualTo(visibility);
        assertThat(channel.path("x-owner").asString()).isEqualTo(topic.owner());
        assertThat(kafka.path("topic").asString()).isEqualTo(topic.name());
        assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(configuration.path("cleanup.policy").path(0).asString())
                .isEqualTo(topic.cleanup().name().toLowerCase(Locale.ROOT));
        assertThat(configuration.path("retention.ms").asString(null)).isEqualTo(retention(topic));
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void aChannelHasTheTypesOfItsTopicAndATombstoneWhereItIsCompacted(Topic topic) {
        Set<String> expected = EventTypes.all().stream()
                .filter(type -> type.topics().contains(topic))
                .map(EventType::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (topic.cleanup() == Topic.Cleanup.COMPACT) {
            expected.add(TOMBSTONE);
        }

        assertThat(channel(topic).path("messages").propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aMessageLeadsToTheSchemaThatItsHeaderNames(EventType<?> type) {
        JsonNode message = DOCUMENT.path("components").path("messages").path(type.name());
        String reference = message.path("payload").path("$ref").asString();

        assertThat(SERVED_AT.resolve(reference)).hasToString(type.schemaPath());
        assertThat(URI.create("/" + PublishedFiles.ASYNCAPI).resolve(reference))
                .hasToString("/" + type.schemaResource());
        assertThat(message.path("name").asString()).isEqualTo(type.name());
    }

    @Test
    void anAgencyReceivesEveryTypeOfThePublicTopicsAndNothingElse() {
        List<String> received = DOCUMENT.path("operations").values().stream()
                .peek(operation ->
                        assertThat(operation.path("action").asString()).isEqualTo("receive"))
                .flatMap(operation -> operation.path("messages").valueStream())
                .map(message -> message.path("$ref").asString())
                .toList();
        List<String> published = DOCUMENT.path("channels")
                .propertyStream()
                .filter(channel ->
                        channel.getValue().path("x-visibility").asString().equals("public"))
                .flatMap(channel -> channel.getValue().path("messages").propertyNames().stream()
                        .map(message -> "#/channels/" + channel.getKey() + "/messages/" + message))
                .toList();

        assertThat(received).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void itDescribesExactlyTheHeadersOfARecord() {
        JsonNode headers = DOCUMENT.at("/components/schemas/headers");
        List<String> constants = Arrays.stream(Headers.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(AsyncApiTest::text)
                .filter(name -> !name.equals(Headers.JSON))
                .toList();

        assertThat(headers.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(constants);
        assertThat(headers.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(constants.stream()
                        .filter(name -> !name.equals(Headers.TRACEPARENT))
                        .toList());
    }

    @Test
    void everyReferenceWithinItLeadsSomewhere() {
        assertThat(references(DOCUMENT).filter(reference -> reference.startsWith("#")))
                .hasSizeGreaterThan(30)
                .allMatch(reference ->
                        !DOCUMENT.at(reference.substring(1).replace("~", "~0")).isMissingNode());
    }

    private static JsonNode channel(Topic topic) {
        return DOCUMENT.path("channels").values().stream()
                .filter(channel -> channel.path("address").asString().equals(topic.name()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String retention(Topic topic) {
        if (topic.cleanup() == Topic.Cleanup.COMPACT) {
            return null;
        }
        Duration retention = topic.retention();
        return retention == null ? "-1" : Long.toString(retention.toMillis());
    }

    private static Stream<String> references(JsonNode node) {
        Stream<String> here = Stream.ofNullable(node.get("$ref")).map(JsonNode::asString);
        return Stream.concat(here, node.values().stream().flatMap(AsyncApiTest::references));
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
