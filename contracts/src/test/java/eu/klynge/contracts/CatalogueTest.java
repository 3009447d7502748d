package eu.klynge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    private static final Set<String> PERSONAL = Set.of("email", "phone", "contact", "person", "role", "note");

    static List<EventType<?>> everyType() {
        return EventTypes.all();
    }

    static List<Topic> everyTopic() {
        return Topics.all();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aTypeIsNamedByContextAggregateAndWhatHappened(EventType<?> type) {
        assertThat(type.name()).matches("eu\\.klynge\\.[a-z]+\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9]");
        assertThat(EventTypes.byName(type.name())).contains(type);
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void aTypeStandsOnTopicsOfItsOwnContext(EventType<?> type) {
        String context = type.name().split("\\.")[2];

        assertThat(type.topics())
                .allMatch(Topics.all()::contains)
                .allMatch(topic -> topic.name().startsWith("klynge." + context + "."));
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void aTopicHasAWellFormedNameAndAtLeastOneType(Topic topic) {
        assertThat(topic.name()).matches("klynge\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9]");
        assertThat(EventTypes.all()).anyMatch(type -> type.topics().contains(topic));
        assertThat(Topics.byName(topic.name())).contains(topic);
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void onlyThePersonalTopicHasTypesWithPersonalData(Topic topic) {
        Stream<String> fields = EventTypes.all().stream()
                .filter(type -> type.topics().contains(topic))
                .flatMap(type -> fieldNames(Resources.schema(type)));

        switch (topic.visibility()) {
            case PUBLIC -> assertThat(fields).doesNotContainAnyElementsOf(PERSONAL);
            case INTERNAL -> assertThat(fields).doesNotContain("email", "phone", "contact", "person");
            case PERSONAL -> assertThat(fields).contains("email");
        }
    }

    @Test
    void namesAreUnique() {
        assertThat(EventTypes.all()).extracting(EventType::name).doesNotHaveDuplicates();
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownTypeOrTopicIsNone() {
        assertThat(EventTypes.byName("eu.klynge.directory.cluster.merged.v1")).isEmpty();
        assertThat(Topics.byName("klynge.directory.clusters.v2")).isEmpty();
    }

    private static Stream<String> fieldNames(JsonNode schema) {
        return schema.path("properties")
                .propertyStream()
                .flatMap(field -> Stream.concat(Stream.of(field.getKey()), fieldNames(field.getValue())));
    }
}
