package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.Topics;
import eu.klynge.kit.test.kafka.Poison;
import eu.klynge.kit.test.kafka.TopicWriter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnPlatform
class PoisonIT {

    private static final String DEAD_LETTERS = "/api/v1/operations/directory/dead-letters";
    private static final String REGISTRATIONS = "klynge.directory.registrations.v1";
    private static final String ACCEPTED = "eu.klynge.directory.registration.accepted.v1";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PARTITIONS = 6;

    private final RunningPlatform platform;
    private final Journeys journeys;
    private final String key = "poison-" + UUID.randomUUID();

    PoisonIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
    }

    @AfterEach
    void dismissWhatIsLeft() {
        for (var letter : mine("open")) {
            platform.gateway()
                    .post(address(letter) + "/dismissal", "{\"reason\": \"Poison of a test.\"}")
                    .as("operator")
                    .answer();
        }
    }

    @Test
    void poisonOnEveryPartitionIsPutAsideAndTheServiceGoesOn() throws Exception {
        poisonEveryPartition(REGISTRATIONS, Poison.NOT_JSON);
        poisonEveryPartition(REGISTRATIONS, Poison.EMPTY_OBJECT);
        poisonEveryPartition(REGISTRATIONS, Poison.NO_ID);

        var accepted = journeys.accepted();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(platform.gateway()
                                .get("/api/v1/clusters/" + accepted.slug())
                                .answer()
                                .status())
                        .isEqualTo(200));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mine("open").stream()
                                .map(letter -> letter.path("cause").asString())
                                .collect(Collectors.toSet()))
                        .containsExactlyInAnyOrder("malformed-json", "invalid-data", "missing-header"));
        // Both groups of the service read the topic, and each has letters of its own.
        await().atMost(SOON).untilAsserted(() -> assertThat(mine("open")).hasSize(2 * 3 * PARTITIONS));
    }

    @Test
    void anOperatorLooksReplaysAndDismisses() throws Exception {
        poison(REGISTRATIONS, Poison.NOT_JSON, 0);
        await().atMost(SOON).until(() -> mine("open").size() == 2);
        var letter = mine("open").getFirst();

        var whole = platform.gateway().get(address(letter)).as("operator").answer();
        assertThat(whole.json().path("headers").path("ce_type").asString()).isEqualTo(ACCEPTED);
        assertThat(platform.gateway()
                        .get(address(letter) + "/payload")
                        .as("operator")
                        .answer()
                        .body())
                .isEqualTo("{\"id\": ");
        var replayed = platform.gateway()
                .post(address(letter) + "/replay", "{}")
                .as("operator")
                .answer();

        assertThat(replayed.text("state")).as(replayed.toString()).isEqualTo("replayed");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mine("open"))
                        .as("poison stays poison: it comes back as a new letter")
                        .hasSize(2)
                        .noneMatch(other -> other.path("id").equals(letter.path("id"))));
        var dismissed = platform.gateway()
                .post(address(mine("open").getFirst()) + "/dismissal", "{\"reason\": \"Poison.\"}")
                .as("operator")
                .answer();
        assertThat(dismissed.text("state")).as(dismissed.toString()).isEqualTo("dismissed");
    }

    @Test
    void deadLettersAreForOperatorsAlone() {
        assertThat(platform.gateway()
                        .get(DEAD_LETTERS)
                        .as("steward-eu")
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(platform.gateway().get(DEAD_LETTERS).answer().status()).isEqualTo(401);
    }

    @Test
    void openDeadLettersAreMeasuredAndDegradeHealthWithoutBringingItDown() throws Exception {
        poison(REGISTRATIONS, Poison.NOT_JSON, 1);

        await().atMost(SOON).untilAsserted(() -> {
            var management = new Gateway(platform.management("directory-service"), account -> "");
            assertThat(management.get("/actuator/prometheus").answer().body())
                    .containsPattern("klynge_deadletters_open\\{[^}]*} [1-9]");
            var health = management.get("/actuator/health").answer();
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.text("status")).isEqualTo("DEGRADED");
        });
    }

    @Test
    void poisonInTheFeedStopsNeitherTheListsNorANewStart() throws Exception {
        poisonEveryPartition(Agency.CLUSTERS, Poison.NOT_JSON);
        poisonEveryPartition(Agency.CLUSTERS, Poison.NO_HEADERS);
        var restarts = platform.process("directory-service").restarts();
        platform.kill("directory-service");
        platform.awaitBack("directory-service", restarts, Duration.ofMinutes(3));
        platform.awaitUp(SOON);

        var accepted = journeys.accepted();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(platform.gateway()
                                .get("/api/v1/clusters.geojson")
                                .answer()
                                .body())
                        .contains(accepted.slug()));
        cleanFeed();
    }

    /** Tombstones, so that no reader of the state ever has to meet the poison again. */
    private void cleanFeed() throws Exception {
        try (var producer = producer()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                producer.send(new ProducerRecord<>(Agency.CLUSTERS, partition, key, null))
                        .get();
            }
        }
    }

    private void poisonEveryPartition(String topic, Poison poison) throws Exception {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            poison(topic, poison, partition);
        }
    }

    private void poison(String topic, Poison poison, int partition) throws Exception {
        var good = TopicWriter.event(topic, key, ACCEPTED, UUID.randomUUID().toString(), 1, "{}");
        var bad = poison.spoil(new ProducerRecord<>(topic, partition, good.key(), good.value(), good.headers()));
        try (var producer = producer()) {
            producer.send(bad).get();
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                new Topics(platform.description()).settings(), new StringSerializer(), new ByteArraySerializer());
    }

    private List<JsonNode> mine(String state) {
        var page = platform.gateway()
                .get(DEAD_LETTERS + "?limit=100&state=" + state)
                .as("operator")
                .answer();
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.json().path("items").values().stream()
                .filter(letter -> letter.path("key").asString("").equals(key))
                .toList();
    }

    private static String address(JsonNode letter) {
        return DEAD_LETTERS + "/" + letter.path("id").asString();
    }
}
