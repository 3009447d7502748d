package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.token.TestToken;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An emerging organisation, its mentor and its date. */
@DirectoryTest
class MentorIT {

    @LocalServerPort
    private int port;

    private Directory directory;

    @BeforeEach
    void connect() {
        directory = new Directory(port);
    }

    private JsonNode emerging() {
        ObjectNode young = Examples.with("/members", """
                {"total": 8, "sme": 6, "startUp": 1, "large": 0, "research": 2, "publicBody": 0, "other": 0}""");
        young.put("name", "Young Robotics").putNull("recognition");
        JsonNode submitted =
                Directory.json(directory.submit(young).expectStatus().isCreated());
        assertThat(submitted.path("tier").asString()).isEqualTo("emerging");
        return directory.accepted(submitted.path("id").asString());
    }

    private JsonNode established() {
        return directory.accepted(directory.submitted().path("id").asString());
    }

    private JsonNode cluster(String id) {
        return Directory.json(directory
                .http
                .get()
                .uri("/api/v1/clusters/{id}", id)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private WebTestClient.ResponseSpec appoint(String id, String version, TestToken who, String body) {
        return directory
                .http
                .put()
                .uri("/api/v1/clusters/{id}/mentor", id)
                .header("Authorization", who.bearer())
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private static String naming(JsonNode mentor) {
        return "{\"mentor\": \"" + mentor.path("slug").asString() + "\"}";
    }

    @Test
    void anEmergingEntrySaysWhatIsMissingAndByWhen() {
        JsonNode path = cluster(emerging().path("clusterId").asString()).path("pathToFull");

        assertThat(path.path("missing").valueStream().map(JsonNode::asString)).containsExactly("too-few-members");
        assertThat(LocalDate.parse(path.path("fullBy").asString()))
                .isBetween(
                        LocalDate.now(ZoneOffset.UTC).plusYears(2).minusDays(1),
                        LocalDate.now(ZoneOffset.UTC).plusYears(2));
        assertThat(path.has("mentor")).isFalse();
        assertThat(cluster(established().path("clusterId").asString()).has("pathToFull"))
                .isFalse();
    }

    @Test
    void aMentorIsProposedNamedAndToldToTheFeed(Infrastructure infrastructure) {
        JsonNode mentor = established();
        String id = emerging().path("clusterId").asString();

        JsonNode proposed = Directory.json(directory
                .http
                .get()
                .uri("/api/v1/clusters/{id}/mentor-candidates", id)
                .header("Authorization", Directory.steward("DK").bearer())
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(proposed.path("items").valueStream()).isNotEmpty().allSatisfy(candidate -> {
            assertThat(candidate.path("id").asString()).isNotEqualTo(id);
            assertThat(candidate.path("sharedEcosystems").isEmpty()).isFalse();
        });

        appoint(id, "\"1\"", Directory.steward("DK"), naming(mentor))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");

        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.CLUSTERS.name())) {
            var record = reader.ofKey(id, 2, Directory.LIMIT).getLast();
            assertThat(record.type()).isEqualTo(EventTypes.CLUSTER_UPDATED.name());
            assertThat(record.json().at("/pathToFull/mentor/slug").asString())
                    .isEqualTo(mentor.path("slug").asString());
        }
    }

    @Test
    void onlyAnEstablishedOneCanBeAMentorAndOnlyAnEmergingOneHasOne() {
        JsonNode first = emerging();
        JsonNode second = emerging();
        JsonNode full = established();
        String id = first.path("clusterId").asString();

        appoint(id, "\"1\"", Directory.steward("DK"), naming(second))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/mentor");
        appoint(id, "\"1\"", Directory.steward("DK"), naming(first))
                .expectStatus()
                .isEqualTo(422);
        appoint(full.path("clusterId").asString(), "\"1\"", Directory.steward("DK"), naming(full))
                .expectStatus()
                .isEqualTo(409);
        appoint(id, "\"1\"", Directory.steward("SE"), naming(full))
                .expectStatus()
                .isForbidden();
        appoint(id, "\"7\"", Directory.steward("DK"), naming(full))
                .expectStatus()
                .isEqualTo(412);
        appoint(
                        id,
                        "\"1\"",
                        Directory.steward("DK"),
                        "{\"mentor\": \"%s\", \"fullBy\": \"2020-01-01\"}"
                                .formatted(full.path("slug").asString()))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/fullBy");
    }

    @Test
    void whoLeavesTheDirectoryIsNobodysMentor() {
        JsonNode mentor = established();
        String id = emerging().path("clusterId").asString();
        appoint(id, "\"1\"", Directory.steward("DK"), naming(mentor))
                .expectStatus()
                .isOk();

        directory
                .http
                .post()
                .uri(
                        "/api/v1/clusters/{id}/withdrawal",
                        mentor.path("clusterId").asString())
                .header("Authorization", Directory.steward("DK").bearer())
                .header("If-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isNoContent();

        await().atMost(Directory.LIMIT)
                .untilAsserted(() ->
                        assertThat(cluster(id).path("pathToFull").has("mentor")).isFalse());
    }
}
