package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.cluster.Attestation;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.kafka.TopicRecord;
import eu.klynge.kit.test.token.TestToken;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Editors at their entry: what they change is seen, told and remembered. */
@DirectoryTest
class ProfileIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Attestation attestation;

    @Autowired
    private Clock clock;

    private Directory directory;
    private String id = "";
    private TestToken editor = Directory.editor("none");

    @BeforeEach
    void publish() {
        directory = new Directory(port);
        JsonNode accepted = directory.accepted(directory.submitted().path("id").asString());
        id = accepted.path("clusterId").asString();
        editor = Directory.editor(accepted.path("slug").asString());
    }

    private static ObjectNode statement(String name) {
        ObjectNode document = Examples.with("/name", "\"" + name + "\"");
        document.remove(List.of("contact", "consents"));
        return document;
    }

    private WebTestClient.ResponseSpec change(TestToken who, String version, ObjectNode document) {
        return directory
                .http
                .put()
                .uri("/api/v1/clusters/{id}/profile", id)
                .header("Authorization", who.bearer())
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .bodyValue(document.toString())
                .exchange();
    }

    private WebTestClient.ResponseSpec post(TestToken who, String version, String action) {
        return directory
                .http
                .post()
                .uri("/api/v1/clusters/{id}/" + action, id)
                .header("Authorization", who.bearer())
                .header("If-Match", version)
                .exchange();
    }

    private JsonNode get(TestToken who, String path) {
        return Directory.json(directory
                .http
                .get()
                .uri("/api/v1/clusters/" + id + path)
                .header("Authorization", who.bearer())
                .exchange()
                .expectStatus()
                .isOk());
    }

    @Test
    void anEditorsChangeIsPublicAtOnceAndOnTheFeed(Infrastructure infrastructure) {
        change(editor, "\"1\"", statement("Odense Robots"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Odense Robots")
                .jsonPath("$.change")
                .doesNotExist();

        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.CLUSTERS.name())) {
            TopicRecord record = reader.ofKey(id, 2, Directory.LIMIT).getLast();
            assertThat(record.type()).isEqualTo(EventTypes.CLUSTER_UPDATED.name());
            assertThat(record.json().path("name").asString()).isEqualTo("Odense Robots");
            assertThat(record.value()).doesNotContain("editor-subject");
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsPlaceAndWhoIsNoEditorIsRefused() {
        ObjectNode faulty = statement("x");
        faulty.put("website", "nowhere").put("country", "XX").put("contact", "me");

        assertThat(Directory.json(change(editor, "\"1\"", faulty).expectStatus().isEqualTo(422))
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/website", "/country", "/contact");
        change(Directory.editor("somebody-else"), "\"1\"", statement("x"))
                .expectStatus()
                .isForbidden();
        change(editor, "\"9\"", statement("x")).expectStatus().isEqualTo(412);
        assertThat(get(editor, "/revisions").path("items").size()).isEqualTo(1);
    }

    @Test
    void theHistoryTellsWhoAndWhenAndCanBeRestored() {
        change(editor, "\"1\"", statement("A slip of the pen")).expectStatus().isOk();

        JsonNode items = get(editor, "/revisions?limit=1");
        assertThat(items.at("/items/0/by").asString()).isEqualTo("editor-subject");
        assertThat(items.at("/items/0/what").asString()).isEqualTo("profile-changed");
        JsonNode rest = get(
                Directory.steward("DK"),
                "/revisions?cursor=" + items.path("next").asString());
        assertThat(rest.at("/items/0/number").asLong()).isEqualTo(1);
        assertThat(rest.at("/items/0/name").asString()).isEqualTo("Odense Robotics");
        assertThat(get(editor, "/revisions/1").path("about").isEmpty()).isFalse();

        post(editor, "\"2\"", "revisions/1/restoration")
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("ETag", "\"3\"");
        assertThat(get(editor, "").path("name").asString()).isEqualTo("Odense Robotics");
    }

    @Test
    void whatNobodyAttestsTurnsStaleAndOneClickHelps() {
        attestation.sweep(clock.instant().plus(Duration.ofDays(366))).block(Directory.LIMIT);

        assertThat(get(editor, "").path("stale").asBoolean()).isTrue();
        await().atMost(Directory.LIMIT).untilAsserted(() -> assertThat(stale()).isTrue());

        post(editor, "\"2\"", "attestation").expectStatus().isNoContent();
        assertThat(get(editor, "").path("stale").asBoolean()).isFalse();
        await().atMost(Directory.LIMIT).untilAsserted(() -> assertThat(stale()).isFalse());
    }

    private boolean stale() {
        return Directory.json(directory
                        .http
                        .get()
                        .uri("/api/v1/clusters?q=odense+robotics&sort=newest&limit=200")
                        .exchange())
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(id))
                .anyMatch(item -> item.path("stale").asBoolean());
    }

    @Test
    void anEditorTakesTheOwnEntryOut() {
        post(Directory.editor("somebody-else"), "\"1\"", "withdrawal")
                .expectStatus()
                .isForbidden();
        post(editor, "\"1\"", "withdrawal").expectStatus().isNoContent();

        directory
                .http
                .get()
                .uri("/api/v1/clusters/{id}", id)
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
