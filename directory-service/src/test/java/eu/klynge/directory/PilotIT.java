package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.token.TestToken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A country from its first answer to the open map, over HTTP. */
@DirectoryTest
class PilotIT {

    private static final String ANSWERS = """
            {"language": "da", "answers": {"partners-abroad": "yes", "channels-today": ["conferences", "web-search"],
             "must-know": ["sectors"]}}""";

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

    private WebTestClient.ResponseSpec post(String path, TestToken who, String ifMatch, String body) {
        return directory
                .http
                .post()
                .uri(path)
                .header("Authorization", who.bearer())
                .header("If-Match", ifMatch)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec save(String slug, String body, TestToken who, String... ifMatch) {
        return directory
                .http
                .put()
                .uri("/api/v1/pilots/DK/responses/{cluster}", slug)
                .header("Authorization", who.bearer())
                .headers(headers -> List.of(ifMatch).forEach(tag -> headers.add("If-Match", tag)))
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String path, String accept) {
        return directory.http.get().uri(path).header("Accept", accept).exchange();
    }

    private JsonNode denmark() {
        return Directory.json(get("/api/v1/countries", "application/json")
                        .expectStatus()
                        .isOk())
                .path("items")
                .valueStream()
                .filter(country -> country.path("country").asString().equals("DK"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTwelfthDanishClusterDoesNotOpenDenmarkTwice(Infrastructure infrastructure) throws Exception {
        String start = "{\"country\": \"DK\", \"questionnaire\": \"partners-2010\"}";
        post("/api/v1/pilots", Directory.steward("SE"), "*", start)
                .expectStatus()
                .isForbidden();
        post("/api/v1/pilots", Directory.steward("DK"), "*", start)
                .expectStatus()
                .isCreated();
        post("/api/v1/pilots", Directory.steward("DK"), "*", start)
                .expectStatus()
                .isEqualTo(409);
        assertThat(denmark().path("missing").asInt()).isEqualTo(10);

        List<String> slugs = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            slugs.add(cluster("Pilot Cluster " + number).path("slug").asString());
        }
        String first = slugs.getFirst();
        save(first, ANSWERS, Directory.editor("somebody-else")).expectStatus().isForbidden();
        save(first, "{\"language\": \"cs\", \"answers\": {}}", Directory.editor(first))
                .expectStatus()
                .isOk();
        post("/api/v1/pilots/DK/responses/" + first + "/submission", Directory.editor(first), "\"1\"", "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/answers/partners-abroad");
        save(first, ANSWERS, Directory.editor(first)).expectStatus().isEqualTo(412);
        save(first, ANSWERS, Directory.editor(first), "\"1\"").expectStatus().isOk();
        slugs.stream()
                .skip(1)
                .forEach(slug -> save(slug, ANSWERS, Directory.editor(slug))
                        .expectStatus()
                        .isOk());

        submitAllAtOnce(slugs);

        JsonNode open = denmark();
        assertThat(open.path("state").asString()).isEqualTo("open");
        assertThat(open.path("answered").asInt()).isEqualTo(12);
        assertThat(open.path("missing").asInt()).isZero();
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.CLUSTER_CHANGES.name())) {
            var records = reader.ofKey("DK", 1, Directory.LIMIT);
            assertThat(records).hasSize(1);
            assertThat(records.getFirst().type()).isEqualTo(EventTypes.COUNTRY_OPENED.name());
            assertThat(records.getFirst().json().path("answered").asInt()).isEqualTo(10);
        }

        closedItTakesNoAnswersAndShowsItsResults(
                cluster("Latecomer").path("slug").asString());
    }

    private void submitAllAtOnce(List<String> slugs) throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(slugs.size())) {
            List<Future<?>> answers = new ArrayList<>();
            for (String slug : slugs) {
                answers.add(many.submit(() -> post(
                                "/api/v1/pilots/DK/responses/" + slug + "/submission",
                                Directory.editor(slug),
                                "*",
                                "{}")
                        .expectStatus()
                        .isOk()));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        }
    }

    private void closedItTakesNoAnswersAndShowsItsResults(String late) {
        assertThat(results().path("respondents").asInt()).isZero();
        post("/api/v1/pilots/DK/closure", Directory.steward("DK"), "*", "{}")
                .expectStatus()
                .isOk();

        save(late, ANSWERS, Directory.editor(late))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(String.valueOf(type)).endsWith("/problems/pilot-closed"));
        JsonNode channels = results().path("questions").path(1);
        assertThat(channels.at("/byCountry/DK/answered").asInt()).isEqualTo(12);
        assertThat(channels.at("/total/counts/0/share").asDouble()).isEqualTo(100.0);
        byte[] csv = get("/api/v1/pilots/DK/results?language=pl", "text/csv")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(new String(java.util.Objects.requireNonNull(csv), java.nio.charset.StandardCharsets.UTF_8))
                .contains("channels-today,multiple,", ",DK,*,conferences,Konferencje,12,12,100.0,");
    }

    private JsonNode results() {
        return Directory.json(get("/api/v1/pilots/DK/results", "application/json")
                .expectStatus()
                .isOk());
    }

    @Test
    void aQuestionnaireWithACycleIsRefusedAndASoundOneHasVersions() {
        String question = """
                {"id": "aa", "kind": "single", "required": true, "text": {"en": "x"}, "choices": [
                  {"code": "yes", "text": {"en": "y"}}, {"code": "no", "text": {"en": "n"}}]%s}""";
        String document = """
                {"key": "own-survey", "title": {"en": "Own"}, "minutes": 5, "questions": [%s]}""";

        post(
                        "/api/v1/questionnaires",
                        Directory.steward("DK"),
                        "*",
                        document.formatted(question.formatted(", \"when\": {\"question\": \"aa\", \"is\": [\"yes\"]}")))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("cycle");
        TestToken ann = Directory.steward("DK").subject("ann-1");
        for (int version = 1; version <= 2; version++) {
            post("/api/v1/questionnaires", ann, "*", document.formatted(question.formatted("")))
                    .expectStatus()
                    .isCreated()
                    .expectBody()
                    .jsonPath("$.version")
                    .isEqualTo(version);
        }
        post("/api/v1/questionnaires", Directory.steward("SE"), "*", document.formatted(question.formatted("")))
                .expectStatus()
                .isEqualTo(409);
        get("/api/v1/questionnaires/cluster-survey", "application/json")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.languages")
                .value(languages -> assertThat(String.valueOf(languages)).contains("cs", "da", "de", "en", "pl"));
        get("/api/v1/questionnaires/own-survey/versions/7/results", "application/json")
                .expectStatus()
                .isNotFound();
    }
}
