package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnPlatform
class FeedIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningPlatform platform;
    private final Journeys journeys;
    private final Agency agency;

    FeedIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
        this.agency = new Agency(platform);
    }

    @ParameterizedTest
    @ValueSource(strings = {Agency.CLUSTERS, Agency.CHANGES})
    void anAgencyReadsTheWholePublicStateOfANewClusterAsACloudEvent(String topic) {
        var accepted = journeys.accepted();

        var record = agency.awaitRecord(topic, each -> accepted.clusterId().equals(each.key()), SOON);

        assertCloudEvent(record, "eu.klynge.directory.cluster.published.v1", accepted.clusterId());
        var data = JSON.readTree(record.value());
        assertThat(data.path("id").asString()).isEqualTo(accepted.clusterId());
        assertThat(data.path("slug").asString()).isEqualTo(accepted.slug());
        assertSameWhereBothSpeak(data, accepted.submitted().form());
        assertMatchesPublishedSchema(record);
    }

    @Test
    void theCommandPrintsWhatTheAgencySees() {
        var accepted = journeys.accepted();
        agency.awaitRecord(Agency.CLUSTERS, each -> accepted.clusterId().equals(each.key()), SOON);

        var all = platform.klynge(Duration.ofMinutes(1), "feed", "--from-beginning", "--timeout", "8");
        var two = platform.klynge(Duration.ofMinutes(1), "feed", "--from-beginning", "--count", "1");

        assertThat(all.exit()).as(all.out()).isZero();
        assertThat(all.out().lines().map(JSON::readTree)).anySatisfy(line -> {
            assertThat(line.path("key").asString()).isEqualTo(accepted.clusterId());
            assertThat(line.path("headers").path("ce_type").asString())
                    .isEqualTo("eu.klynge.directory.cluster.published.v1");
            assertThat(line.path("data").path("slug").asString()).isEqualTo(accepted.slug());
        });
        assertThat(two.out().lines()).hasSize(1);
    }

    @Test
    void theTraceOfTheRequestGoesOnInTheRecord() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var submitted = journeys.submitted();

        var accepted = platform.gateway()
                .post(submitted.path() + "/acceptance", "{}")
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .ifMatch(submitted.etag())
                .as("steward-dk")
                .answer();

        var record = agency.awaitRecord(
                Agency.CHANGES, each -> accepted.text("clusterId").equals(each.key()), SOON);
        assertThat(Agency.headers(record).get("traceparent")).matches("00-" + trace + "-[0-9a-f]{16}-01");
    }

    @Test
    void anAgencyMayNotWrite() {
        try (var producer = agency.producer()) {
            var forged = new ProducerRecord<>(Agency.CLUSTERS, "some-key", "{}");

            assertThatThrownBy(() -> producer.send(forged).get()).hasRootCauseInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"klynge.directory.registrations.v1", "klynge.people.contacts.v1", "klynge.people.guests.v1"})
    void anAgencyMayNotReadAnInternalTopic(String topic) {
        try (var consumer = agency.consumer("agency.agency-demo.curious")) {
            consumer.subscribe(List.of(topic));

            assertThatThrownBy(() -> pollFor(consumer, Duration.ofSeconds(20)))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency.another-agency.group", "directory-service.search", "my-group"})
    void anAgencyMayNotUseTheGroupOfAnother(String group) {
        try (var consumer = agency.consumer(group)) {
            consumer.subscribe(List.of(Agency.CLUSTERS));

            assertThatThrownBy(() -> pollFor(consumer, Duration.ofSeconds(20)))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    private static void pollFor(Consumer<?, ?> consumer, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            consumer.poll(Duration.ofMillis(200));
        }
    }

    private static void assertCloudEvent(ConsumerRecord<?, ?> record, String type, String subject) {
        var headers = Agency.headers(record);
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/directory-service")
                .containsEntry("ce_type", type)
                .containsEntry("ce_subject", subject)
                .containsEntry("ce_dataschema", "/api/schemas/" + type + ".json")
                .containsEntry("content-type", "application/json");
        assertThat(UUID.fromString(headers.get("ce_id")).version()).isEqualTo(7);
        assertThat(Instant.parse(headers.get("ce_time"))).isBefore(Instant.now());
        assertThat(headers.get("ce_sequence")).matches("[1-9][0-9]*");
        assertThat(headers.get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    /** Every field of the form that is public is in the data as it was given. */
    private static void assertSameWhereBothSpeak(JsonNode data, JsonNode form) {
        var expected = new HashMap<String, JsonNode>();
        for (Map.Entry<String, JsonNode> field : form.properties()) {
            if (!List.of("contact", "consents", "recognition").contains(field.getKey())) {
                expected.put(field.getKey(), field.getValue());
            }
        }
        assertThat(expected)
                .allSatisfy(
                        (name, value) -> assertThat(data.path(name)).as(name).isEqualTo(value));
        assertThat(data.has("contact")).isFalse();
        assertThat(data.has("consents")).isFalse();
    }

    private void assertMatchesPublishedSchema(ConsumerRecord<String, String> record) {
        var schema = platform.gateway()
                .get(Agency.headers(record).get("ce_dataschema"))
                .answer();
        assertThat(schema.status()).as(schema.toString()).isEqualTo(200);
        var faults = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.body(), InputFormat.JSON)
                .validate(record.value(), InputFormat.JSON);
        assertThat(faults).isEmpty();
    }
}
