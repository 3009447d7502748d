package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.person.Farewells;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.outbox.OutboxEntry;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.kafka.TopicRecord;
import eu.klynge.kit.test.token.TestToken;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.StatusAssertions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nothing of an erased person is left: every collection is read as bytes, and every topic's live state. */
@DirectoryTest
class PersonIT {

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Clusters clusters;

    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final String email = "erika." + mark + "@example.org";
    private final String name = "Erika Mærkværdig " + mark;
    private Directory directory;
    private String id = "";
    private String secret = "";

    @BeforeEach
    void register() {
        directory = new Directory(port);
        ObjectNode document = Examples.example();
        ((ObjectNode) document.path("contact")).put("name", name).put("email", email);
        JsonNode submitted =
                Directory.json(directory.submit(document).expectStatus().isCreated());
        id = submitted.path("id").asString();
        URI followUp = URI.create(submitted.at("/followUp/href").asString());
        secret = followUp.getQuery().substring("secret=".length());
    }

    private JsonNode erase(String query) {
        return Directory.json(directory
                .http
                .post()
                .uri("/api/v1/personal-data/erasure" + query)
                .exchange()
                .expectStatus()
                .isAccepted());
    }

    private List<String> collectionsThatKnow(String word) {
        byte[] needle = word.getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(Flux.from(database.listCollectionNames())
                .filterWhen(collection -> Flux.from(database.getCollection(collection, RawBsonDocument.class)
                                .find())
                        .any(document -> contains(document.getByteBuffer().array(), needle)))
                .collectList()
                .block(Directory.LIMIT));
    }

    private static boolean contains(byte[] bytes, byte[] needle) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(needle, StandardCharsets.ISO_8859_1));
    }

    /** Last record of each key, and every record of topics that keep them all. */
    private static List<String> topicsThatKnow(Infrastructure infrastructure, String word) {
        return Topics.all().stream()
                .filter(topic -> topic.owner().equals("directory-service"))
                .filter(topic -> live(infrastructure, topic).stream()
                        .anyMatch(record ->
                                !record.isTombstone() && record.value().contains(word)))
                .map(Topic::name)
                .toList();
    }

    private static List<TopicRecord> live(Infrastructure infrastructure, Topic topic) {
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), topic.name())) {
            List<TopicRecord> all = reader.toEnd(Directory.LIMIT);
            if (topic.cleanup() == Topic.Cleanup.DELETE) {
                return all;
            }
            Map<String, TopicRecord> last = new LinkedHashMap<>();
            all.forEach(record -> last.put(record.key(), record));
            return List.copyOf(last.values());
        }
    }

    @Test
    void nothingOfThePersonIsLeft(Infrastructure infrastructure) {
        directory.accepted(id);
        assertThat(collectionsThatKnow(email)).contains("registrations");
        await().atMost(Directory.LIMIT)
                .untilAsserted(() ->
                        assertThat(topicsThatKnow(infrastructure, email)).containsExactly(Topics.CONTACTS.name()));

        JsonNode erasure = erase("?registration=" + id + "&secret=" + secret);

        for (String word : List.of(email, name, mark)) {
            assertThat(collectionsThatKnow(word)).as(word).isEmpty();
            await().atMost(Directory.LIMIT)
                    .untilAsserted(() ->
                            assertThat(topicsThatKnow(infrastructure, word)).isEmpty());
        }
        assertThat(Directory.json(directory
                                .http
                                .get()
                                .uri(
                                        "/api/v1/personal-data/erasures/{id}",
                                        erasure.path("id").asString())
                                .exchange()
                                .expectStatus()
                                .isOk())
                        .hasNonNull("doneAt"))
                .isTrue();
    }

    @Test
    void whatWaitsForTheBrokerIsTakenBack() {
        // No instance has a bucket of this number, so it stays as it would while the broker is away.
        var waiting = new OutboxEntry(
                UUID.randomUUID().toString(),
                1,
                Instant.EPOCH,
                100_000,
                10,
                id,
                id,
                "eu.klynge.people.contact.changed.v1",
                "{\"email\": \"" + email + "\"}",
                List.of(Topics.CONTACTS.name()),
                List.of(),
                null);
        Mono.from(database.getCollection("registrations")
                        .updateOne(
                                Filters.eq("_id", id),
                                Updates.combine(Updates.push("outbox", waiting), Updates.inc("outboxBytes", 10))))
                .block(Directory.LIMIT);

        erase("?registration=" + id + "&secret=" + secret);

        assertThat(collectionsThatKnow(email)).isEmpty();
        await().atMost(Directory.LIMIT).untilAsserted(() -> {
            Document left = Objects.requireNonNull(Mono.from(database.getCollection("registrations")
                            .find(Filters.eq("_id", id))
                            .first())
                    .block(Directory.LIMIT));
            assertThat(left.getList("outbox", Document.class)).isEmpty();
            assertThat(left.getInteger("outboxBytes")).isZero();
        });
    }

    @Test
    void thePersonIsToldWhatIsKnown() {
        directory
                .http
                .get()
                .uri("/api/v1/personal-data?registration=" + id + "&secret=" + secret)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.registrations[0].contact.email")
                .isEqualTo(email)
                .jsonPath("$.registrations[0].consents.termsVersion")
                .isEqualTo("2026-11");
    }

    @Test
    void whoShowsNothingLearnsNothing() {
        for (String query : List.of("", "?registration=" + id, "?secret=" + secret)) {
            directory
                    .http
                    .get()
                    .uri("/api/v1/personal-data" + query)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        directory
                .http
                .post()
                .uri("/api/v1/personal-data/erasure?registration=" + id + "&secret=guessed")
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(collectionsThatKnow(email)).contains("registrations");
    }

    @Test
    void aStewardErasesOnRequestAndItIsOnRecordWithoutThePerson() {
        eraseOnRequest("SE").isForbidden();
        eraseOnRequest("DK").isAccepted();

        assertThat(collectionsThatKnow(email)).isEmpty();
        assertThat(collectionsThatKnow("registration " + id)).containsExactly("audit-log");
    }

    @Test
    void aKeyThatSomebodyElseUsedErasesAllTheSame() {
        String key = "the-same-" + mark;
        JsonNode other = directory.submitted();
        String query = URI.create(other.at("/followUp/href").asString()).getQuery();

        String first = eraseWith(key, "?registration=" + other.path("id").asString() + "&" + query);
        String second = eraseWith(key, "?registration=" + id + "&secret=" + secret);

        assertThat(second).isNotEqualTo(first);
        assertThat(collectionsThatKnow(email)).isEmpty();
        assertThat(eraseWith(key, "?registration=" + id + "&secret=" + secret)).isEqualTo(second);
    }

    private String eraseWith(String key, String query) {
        return Directory.json(directory
                        .http
                        .post()
                        .uri("/api/v1/personal-data/erasure" + query)
                        .header("Idempotency-Key", key)
                        .exchange()
                        .expectStatus()
                        .isAccepted())
                .path("id")
                .asString();
    }

    /** Keycloak is away, so it is not done; but what is here goes first. */
    @Test
    void whatAnOfficerDidStaysAndNamesNobody() {
        String account = "officer-" + mark;
        TestToken officer = Directory.steward("DK").subject(account).username("name-" + mark);
        String cluster = Directory.json(directory
                        .decide(id, "acceptance", "\"1\"", officer, "{}")
                        .expectStatus()
                        .isOk())
                .path("clusterId")
                .asString();
        as(officer, "/api/v1/imports?format=jsonl", "application/octet-stream", "{}")
                .isAccepted();
        as(officer, "/api/v1/questionnaires", "application/json", questionnaire())
                .isCreated();
        as(officer, "/api/v1/clusters/" + cluster + "/attestation", "application/json", "{}")
                .isNoContent();
        var underWay = Objects.requireNonNull(clusters.find(cluster).block(Directory.LIMIT));
        assertThat(collectionsThatKnow(account)).contains("imports", "questionnaires", "clusters");
        assertThat(Directory.json(directory
                                .http
                                .get()
                                .uri("/api/v1/personal-data")
                                .header("Authorization", officer.bearer())
                                .exchange())
                        .path("traces")
                        .valueStream()
                        .map(trace -> trace.path("what").asString()))
                .containsExactlyInAnyOrder("import", "questionnaire");

        as(officer, "/api/v1/personal-data/erasure", "application/json", "").isAccepted();

        assertThat(collectionsThatKnow(account)).containsOnly("erasures", "audit-log");
        assertThat(collectionsThatKnow("name-" + mark)).containsOnly("erasures", "audit-log");
        assertThatThrownBy(() -> clusters.update(underWay, new ClusterFact.Updated(underWay.state()), null)
                        .block(Directory.LIMIT))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void otherServicesHearThatAnAccountIsNoMore(@Autowired Farewells farewells, Infrastructure infrastructure) {
        String account = "account-" + mark;

        farewells.tell(account).block(Directory.LIMIT);

        assertThat(live(infrastructure, Topics.CONTACTS))
                .filteredOn(record -> record.key().equals(account))
                .singleElement()
                .matches(TopicRecord::isTombstone);
    }

    private StatusAssertions as(TestToken who, String path, String type, String body) {
        return directory
                .http
                .post()
                .uri(path)
                .header("Authorization", who.bearer())
                .header("If-Match", "*")
                .header("Content-Type", type)
                .bodyValue(body)
                .exchange()
                .expectStatus();
    }

    private String questionnaire() {
        return """
                {"key": "q-%s", "title": {"en": "One question"}, "minutes": 5, "questions": [
                 {"id": "aa", "kind": "number", "required": true, "text": {"en": "How many?"}, "least": 0, "most": 9}]}""".formatted(mark);
    }

    private StatusAssertions eraseOnRequest(String country) {
        return directory
                .http
                .post()
                .uri("/api/v1/personal-data/erasures")
                .header("Authorization", Directory.steward(country).bearer())
                .header("Content-Type", "application/json")
                .bodyValue("{\"registration\": \"" + id + "\"}")
                .exchange()
                .expectStatus();
    }
}
