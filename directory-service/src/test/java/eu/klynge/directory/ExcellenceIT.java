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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a first look at a scheme to a label in the register, over HTTP. */
@DirectoryTest
class ExcellenceIT {

    private static final String SCHEME = "/api/v1/excellence/schemes/ecei-2013";

    @LocalServerPort
    private int port;

    private Directory directory;

    @BeforeEach
    void connect() {
        directory = new Directory(port);
    }

    private JsonNode cluster(String name) {
        ObjectNode form = Examples.example();
        form.put("name", name);
        JsonNode submitted =
                Directory.json(directory.submit(form).expectStatus().isCreated());
        return directory.accepted(submitted.path("id").asString());
    }

    private WebTestClient.ResponseSpec send(
            HttpMethod method, String path, TestToken who, String body, String... match) {
        return directory
                .http
                .method(method)
                .uri(path)
                .header("Authorization", who.bearer())
                .headers(headers -> List.of(match).forEach(tag -> headers.add("If-Match", tag)))
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private JsonNode get(String path) {
        return Directory.json(
                directory.http.get().uri(path).exchange().expectStatus().isOk());
    }

    private String report(JsonNode cluster, String level, LocalDate on, double score) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("cluster", cluster.path("slug").asString())
                .put("scheme", "ecei-2013")
                .put("level", level)
                .put("assessedOn", on.toString());
        ObjectNode scores = body.putObject("scores");
        get(SCHEME)
                .path("indicators")
                .forEach(indicator -> scores.put(indicator.path("id").asString(), score));
        return body.toString();
    }

    @Test
    void anyoneSeesHowFarALabelIsAndEditorsKeepTheirSelfCheck() {
        String values = """
                {"values": {"1.1.0": 80, "2.1": 6}, "evidence": [{"indicator": "2.1", "title": "Statutes"}]}""";
        JsonNode evaluation = Directory.json(directory
                .http
                .post()
                .uri(SCHEME + "/evaluations")
                .header("Content-Type", "application/json")
                .bodyValue(values)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(evaluation.path("total").asDouble()).isEqualTo(5.8);
        assertThat(evaluation.path("distance").asDouble()).isEqualTo(74.2);
        assertThat(evaluation.at("/missingEvidence/0").asString()).isEqualTo("1.1.0");

        String slug = cluster("Self Checker").path("slug").asString();
        String own = SCHEME + "/self-checks/" + slug;
        send(HttpMethod.PUT, own, Directory.editor("another"), values)
                .expectStatus()
                .isForbidden();
        send(HttpMethod.PUT, own, Directory.editor(slug), values)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
        send(HttpMethod.PUT, own, Directory.editor(slug), values).expectStatus().isEqualTo(412);
        send(HttpMethod.PUT, own, Directory.editor(slug), "{\"values\": {\"9.9\": 1}}", "\"1\"")
                .expectStatus()
                .isEqualTo(422);
        send(HttpMethod.GET, own, Directory.editor(slug), "")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.evidence[0].title")
                .isEqualTo("Statutes");
    }

    @Test
    void aLabelIsGrantedByTheRulesAndTold(Infrastructure infrastructure) {
        JsonNode cluster = cluster("Label Holder");
        LocalDate on = LocalDate.parse("2025-10-15");
        String bronze = report(cluster, "bronze", on, 50);

        send(HttpMethod.POST, "/api/v1/labels", Directory.steward("SE"), bronze)
                .expectStatus()
                .isForbidden();
        send(HttpMethod.POST, "/api/v1/labels", Directory.steward("DK"), report(cluster, "gold", on, 79.9))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("total-too-low");
        String id = Directory.json(send(HttpMethod.POST, "/api/v1/labels", Directory.steward("DK"), bronze)
                        .expectStatus()
                        .isOk())
                .path("id")
                .asString();

        JsonNode line = get("/api/v1/labels?level=bronze&valid=true&cluster="
                        + cluster.path("clusterId").asString())
                .at("/items/0");
        assertThat(line.path("id").asString()).isEqualTo(id);
        assertThat(line.path("validUntil").asString()).isEqualTo("2027-10-31");
        assertThat(get("/api/v1/labels/" + id).path("status").asString()).isEqualTo("valid");
        String slug = cluster.path("slug").asString();
        await().atMost(Directory.LIMIT)
                .untilAsserted(() -> assertThat(get("/api/v1/clusters?label=bronze&facets=label&limit=200")
                                .path("items")
                                .valueStream())
                        .anyMatch(one -> one.path("slug").asString().equals(slug)));
        JsonNode shown = get("/api/v1/clusters/" + slug).path("label");
        assertThat(shown.path("level").asString()).isEqualTo("bronze");
        assertThat(shown.path("validUntil").asString()).isEqualTo("2027-10-31");
        assertThat(get("/api/v1/clusters?label=silver&limit=200").path("items").valueStream())
                .noneMatch(one -> one.path("slug").asString().equals(slug));
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.CLUSTER_CHANGES.name())) {
            var granted = reader.ofKey(id, 1, Directory.LIMIT).getFirst();
            assertThat(granted.type()).isEqualTo(EventTypes.LABEL_GRANTED.name());
            assertThat(granted.json().path("renewableUntil").asString()).isEqualTo("2028-10-31");
        }
    }

    @Test
    void aRevokedLabelIsShownInTheRegisterAloneAndTold(Infrastructure infrastructure) {
        JsonNode cluster = cluster("Former Label Holder");
        String slug = cluster.path("slug").asString();
        TestToken steward = Directory.steward("DK");
        JsonNode label = Directory.json(send(
                        HttpMethod.POST,
                        "/api/v1/labels",
                        steward,
                        report(cluster, "bronze", LocalDate.parse("2026-01-15"), 50))
                .expectStatus()
                .isOk());
        String line = "/api/v1/labels/" + label.path("id").asString();
        await().atMost(Directory.LIMIT)
                .until(() -> get("/api/v1/clusters/" + slug).path("label").isObject());

        String reason = "{\"reason\": \"rules-broken\"}";
        send(HttpMethod.POST, line + "/revocation", steward, reason)
                .expectStatus()
                .isEqualTo(428);
        send(HttpMethod.POST, line + "/revocation", steward, "{\"reason\": \"a mood\"}", "*")
                .expectStatus()
                .isEqualTo(422);
        send(HttpMethod.POST, line + "/revocation", Directory.steward("SE"), reason, "*")
                .expectStatus()
                .isForbidden();
        send(HttpMethod.POST, line + "/revocation", steward, reason, "\"1\"")
                .expectStatus()
                .isOk();
        send(HttpMethod.POST, line + "/revocation", steward, reason, "*")
                .expectStatus()
                .isEqualTo(409);

        assertThat(get(line).path("status").asString()).isEqualTo("revoked");
        assertThat(get(line).at("/revocation/reason").asString()).isEqualTo("rules-broken");
        assertThat(get("/api/v1/labels?valid=true&cluster="
                                + cluster.path("clusterId").asString())
                        .path("items"))
                .isEmpty();
        await().atMost(Directory.LIMIT)
                .until(() -> !get("/api/v1/clusters/" + slug).path("label").isObject());
        await().atMost(Directory.LIMIT)
                .untilAsserted(() -> assertThat(get("/api/v1/clusters?label=bronze&limit=200")
                                .path("items")
                                .valueStream())
                        .noneMatch(one -> one.path("slug").asString().equals(slug)));
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.CLUSTER_CHANGES.name())) {
            var revoked = reader.ofKey(label.path("id").asString(), 2, Directory.LIMIT)
                    .getLast();
            assertThat(revoked.type()).isEqualTo(EventTypes.LABEL_REVOKED.name());
            assertThat(revoked.json().path("reason").asString()).isEqualTo("rules-broken");
        }
    }

    @Test
    void operatorsLoadOtherSchemesAndFaultsAreNamed() {
        TestToken operator = Directory.steward("DK").roles("operator");
        ObjectNode scheme = (ObjectNode) get(SCHEME);
        scheme.put("id", "national-test");
        ((ObjectNode) scheme.at("/indicators/3")).put("minimum", 99);

        send(HttpMethod.POST, "/api/v1/excellence/schemes", operator, scheme.toString())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/indicators/3/minimum");
        ((ObjectNode) scheme.at("/indicators/3")).put("minimum", 10);
        send(HttpMethod.POST, "/api/v1/excellence/schemes", operator, scheme.toString())
                .expectStatus()
                .isCreated();
        send(HttpMethod.POST, "/api/v1/excellence/schemes", Directory.steward("DK"), "{}")
                .expectStatus()
                .isForbidden();
        assertThat(get("/api/v1/excellence/schemes/national-test")
                        .path("indicators")
                        .size())
                .isEqualTo(31);
    }
}
