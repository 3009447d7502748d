package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.kafka.TopicRecord;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** The way of one registration, from the request to the record. */
@DirectoryTest
class RegistrationIT {

    @LocalServerPort
    private int port;

    private Directory directory;

    @BeforeEach
    void connect() {
        directory = new Directory(port);
    }

    private static List<TopicRecord> records(Infrastructure infrastructure, String topic, String key, int count) {
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), topic)) {
            return reader.ofKey(key, count, Directory.LIMIT);
        }
    }

    @Test
    void aSubmissionIsAnsweredAndSpokenOfWithoutThePerson(Infrastructure infrastructure) {
        JsonNode answer = directory.submitted();

        String id = answer.path("id").asString();
        assertThat(answer.path("state").asString()).isEqualTo("submitted");
        assertThat(answer.path("tier").asString()).isEqualTo("full");
        TopicRecord event =
                records(infrastructure, Topics.REGISTRATIONS.name(), id, 1).getFirst();
        assertThat(event.type()).isEqualTo(EventTypes.REGISTRATION_SUBMITTED.name());
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.value()).doesNotContain("Test Person", "cluster@odense.example");
        TopicRecord contact =
                records(infrastructure, Topics.CONTACTS.name(), id, 1).getFirst();
        assertThat(contact.json().path("email").asString()).isEqualTo("cluster@odense.example");
    }

    @Test
    void anAcceptedRegistrationIsPublicAtOnceAndFoundSoon(Infrastructure infrastructure) {
        JsonNode accepted = directory.accepted(directory.submitted().path("id").asString());

        String slug = accepted.path("slug").asString();
        String clusterId = accepted.path("clusterId").asString();
        directory
                .http
                .get()
                .uri("/api/v1/clusters/{slug}", slug)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(clusterId)
                .jsonPath("$.contact")
                .doesNotExist()
                .jsonPath("$.consents")
                .doesNotExist();
        TopicRecord published =
                records(infrastructure, Topics.CLUSTERS.name(), clusterId, 1).getFirst();
        assertThat(published.type()).isEqualTo(EventTypes.CLUSTER_PUBLISHED.name());
        assertThat(published.json().path("slug").asString()).isEqualTo(slug);
        assertThat(records(infrastructure, Topics.CLUSTER_CHANGES.name(), clusterId, 1)
                        .getFirst())
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo(published.id());
                    assertThat(change.value()).isEqualTo(published.value());
                });
        await().atMost(Directory.LIMIT)
                .until(() -> Directory.json(directory
                                .http
                                .get()
                                .uri("/api/v1/clusters.geojson")
                                .exchange())
                        .path("features")
                        .valueStream()
                        .anyMatch(feature ->
                                feature.at("/properties/slug").asString().equals(slug)));
    }

    @Test
    void aWithdrawnClusterIsGoneAndTheFeedForgetsIt(Infrastructure infrastructure) {
        JsonNode accepted = directory.accepted(directory.submitted().path("id").asString());
        String clusterId = accepted.path("clusterId").asString();

        directory
                .http
                .post()
                .uri("/api/v1/clusters/{id}/withdrawal", clusterId)
                .header("Authorization", Directory.steward("DK").bearer())
                .header("If-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isNoContent();

        directory
                .http
                .get()
                .uri("/api/v1/clusters/{id}", clusterId)
                .exchange()
                .expectStatus()
                .isNotFound();
        List<TopicRecord> records = records(infrastructure, Topics.CLUSTERS.name(), clusterId, 3);
        assertThat(records.get(1).type()).isEqualTo(EventTypes.CLUSTER_WITHDRAWN.name());
        assertThat(records.get(2).isTombstone()).isTrue();
    }

    @Test
    void aClusterIsLinkedDataForWhoAsksForIt() {
        JsonNode accepted = directory.accepted(directory.submitted().path("id").asString());

        directory
                .http
                .get()
                .uri("/api/v1/clusters/{slug}", accepted.path("slug").asString())
                .header("Accept", "application/ld+json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/ld+json")
                .expectBody()
                .jsonPath("$['@type']")
                .isEqualTo("Organization")
                .jsonPath("$.address.addressCountry")
                .isEqualTo("DK");
    }

    @Test
    void theApplicantFollowsUpAndAnswersARequestForChanges() {
        JsonNode submitted = directory.submitted();
        String id = submitted.path("id").asString();
        URI followUp = URI.create(submitted.at("/followUp/href").asString());
        String address = followUp.getPath() + "?" + followUp.getQuery();
        directory
                .decide(id, "change-request", "\"1\"", Directory.steward("*"), "{\"message\": \"Which members?\"}")
                .expectStatus()
                .isOk();

        JsonNode seen = Directory.json(
                directory.http.get().uri(address).exchange().expectStatus().isOk());
        assertThat(seen.path("state").asString()).isEqualTo("changes-requested");
        assertThat(seen.path("note").asString()).isEqualTo("Which members?");
        assertThat(seen.at("/history/1/by").asString()).isEqualTo("steward");

        directory
                .http
                .put()
                .uri(address)
                .header("If-Match", "\"2\"")
                .header("Content-Type", "application/json")
                .bodyValue(Examples.with("/name", "\"Odense Robots\"").toString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("submitted")
                .jsonPath("$.name")
                .isEqualTo("Odense Robots");
    }

    @Test
    void theSameKeyAndBodyAreOneRegistrationHoweverCloseTogether() {
        String key = UUID.randomUUID().toString();
        String body = Examples.example().toString();

        List<String> answers = Flux.range(0, 8)
                .flatMap(
                        i -> Mono.fromCallable(() -> Directory.json(directory
                                                .http
                                                .post()
                                                .uri("/api/v1/registrations")
                                                .header("Content-Type", "application/json")
                                                .header("Idempotency-Key", key)
                                                .bodyValue(body)
                                                .exchange()
                                                .expectStatus()
                                                .isCreated())
                                        .toString())
                                .subscribeOn(Schedulers.boundedElastic()),
                        8)
                .collectList()
                .block();

        assertThat(answers).hasSize(8);
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void ofTwoStewardsAtOnceOneWins() {
        String id = directory.submitted().path("id").asString();

        List<Integer> statuses = Flux.just("acceptance", "rejection")
                .flatMap(action -> Mono.fromCallable(() -> directory
                                .decide(
                                        id,
                                        action,
                                        "\"1\"",
                                        Directory.steward("DK"),
                                        action.equals("rejection") ? "{\"reason\": \"no\"}" : "{}")
                                .returnResult()
                                .getStatus()
                                .value())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void theStewardsListGoesOnFromItsCursor() {
        directory.submitted();
        directory.submitted();

        JsonNode first = list("?limit=1&state=submitted&country=DK");
        JsonNode second = list("?limit=1&state=submitted&country=DK&cursor="
                + first.path("next").asString());

        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(second.at("/items/0/id").asString())
                .isNotEqualTo(first.at("/items/0/id").asString());
    }

    private JsonNode list(String query) {
        return Directory.json(directory
                .http
                .get()
                .uri("/api/v1/registrations" + query)
                .header("Authorization", Directory.steward("DK").bearer())
                .exchange()
                .expectStatus()
                .isOk());
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        String etag = directory
                .http
                .get()
                .uri("/api/v1/clusters?country=MT")
                .exchange()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        directory
                .http
                .get()
                .uri("/api/v1/clusters?country=MT")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void aVocabularyHasItsLabelsInSevenLanguages() {
        directory
                .http
                .get()
                .uri("/api/v1/vocabularies/industrial-ecosystems")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.terms.length()")
                .isEqualTo(14)
                .jsonPath("$.terms[0].labels.length()")
                .value(count -> assertThat((Integer) count).isGreaterThanOrEqualTo(7));
    }
}
