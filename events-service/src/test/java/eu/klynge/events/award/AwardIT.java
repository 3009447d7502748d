package eu.klynge.events.award;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.events.EventsTest;
import eu.klynge.events.cluster.Cluster;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.token.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Awards over HTTP, from the draft to the record on the topic. */
@EventsTest
class AwardIT {

    private static final String PATH = "/api/v1/awards";
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String FORM = """
            {"name": "Cluster Manager of the Year", "series": "cmoy", "zone": "Europe/Brussels",
             "nominationsUntil": "2098-03-01T00:00", "scoringUntil": "2098-04-01T00:00",
             "votingFrom": "2098-05-01T00:00", "votingUntil": "2098-05-10T00:00",
             "categories": [{"id": "manager", "name": "Manager"}],
             "criteria": [{"id": "impact", "name": "Impact", "weight": 100}],
             "eligibility": {"countries": ["DK"]}, "normalisation": "z-score", "quorum": 1, "ties": ["lot"]}""";

    private final WebTestClient http;
    private final Infrastructure infrastructure;
    private final Clusters clusters;

    AwardIT(
            @LocalServerPort int port,
            Infrastructure infrastructure,
            @org.springframework.beans.factory.annotation.Autowired Clusters clusters) {
        this.infrastructure = infrastructure;
        this.clusters = clusters;
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LIMIT)
                .build();
    }

    private static String bearer(String subject, String role, String... organisations) {
        Map<String, Object> claim = new java.util.HashMap<>();
        for (String slug : organisations) {
            claim.put(slug, Map.of("id", "keycloak-id-of-" + slug));
        }
        return TokenIssuer.shared()
                .token()
                .subject(subject)
                .roles(role)
                .audience("events-service")
                .with("organization", claim)
                .bearer();
    }

    private WebTestClient.ResponseSpec send(
            String bearer, HttpMethod method, String path, String body, String... headers) {
        var request = http.method(method).uri(path).header("Content-Type", "application/json");
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.bodyValue(body).exchange();
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(
                        answer.expectBody().returnResult().getResponseBody()));
    }

    private void known(String slug, String country) {
        clusters.keep(new Cluster("id-" + slug, slug, "Cluster " + slug, country, List.of(), "full", null), 1)
                .block(LIMIT);
    }

    private String opened(String organiser) {
        String id = json(send(organiser, HttpMethod.POST, PATH, FORM)
                        .expectStatus()
                        .isCreated())
                .path("award")
                .asString();
        send(organiser, HttpMethod.POST, PATH + "/" + id + "/opening", "{}")
                .expectStatus()
                .isOk();
        return id;
    }

    @Test
    void anAwardIsDraftedOpenedAndToldWithEachHead() {
        String organiser = bearer("olga", "organiser");
        JsonNode drafted =
                json(send(organiser, HttpMethod.POST, PATH, FORM).expectStatus().isCreated());
        String one = PATH + "/" + drafted.path("award").asString();
        http.get().uri(one).exchange().expectStatus().isNotFound();
        send(organiser, HttpMethod.PUT, one, FORM.replace("z-score", "rank"), "If-Match", "\"1\"")
                .expectStatus()
                .isOk();
        JsonNode opened = json(send(organiser, HttpMethod.POST, one + "/opening", "{}")
                .expectStatus()
                .isOk());
        send(organiser, HttpMethod.PUT, one, FORM, "If-Match", "*")
                .expectStatus()
                .isEqualTo(409);

        JsonNode whole = json(http.get().uri(one).exchange().expectStatus().isOk());
        assertThat(whole.path("stage").asString()).isEqualTo("nominating");
        assertThat(whole.path("head")).isEqualTo(opened.path("head"));
        assertThat(json(http.get().uri(one + "/chain").exchange())
                        .path("items")
                        .valueStream()
                        .map(step -> step.path("type").asString()))
                .containsExactly("drafted", "redrafted", "opened");
        try (var reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.AWARDS.name())) {
            var told = reader.ofKey(drafted.path("award").asString(), 1, LIMIT).getFirst();
            assertThat(told.type()).isEqualTo(EventTypes.AWARD_OPENED.name());
            assertThat(told.json().path("head")).isEqualTo(opened.path("head"));
        }
    }

    @Test
    void aThirdPartyNominatesAndTheNomineeConsents() {
        String slug = "award-" + UUID.randomUUID();
        known(slug, "DK");
        String award = opened(bearer("olga", "organiser"));
        String form = "{\"category\": \"manager\", \"nominee\": \"%s\", \"statement\": \"Well done.\"}".formatted(slug);
        String path = PATH + "/" + award + "/nominations";
        String key = UUID.randomUUID().toString();
        String stranger = bearer("steve", "steward");
        JsonNode nominated = json(send(stranger, HttpMethod.POST, path, form, "Idempotency-Key", key)
                .expectStatus()
                .isCreated());
        assertThat(json(send(stranger, HttpMethod.POST, path, form, "Idempotency-Key", key)
                        .expectStatus()
                        .isCreated()))
                .isEqualTo(nominated);
        String one = path + "/" + nominated.path("reference").asString();
        String nominee = bearer("manager-" + slug, "cluster-manager", slug);

        send(bearer("m", "cluster-manager"), HttpMethod.POST, one + "/consent", "{\"version\": 1}")
                .expectStatus()
                .isNotFound();
        send(nominee, HttpMethod.POST, one + "/consent", "{\"version\": 2}")
                .expectStatus()
                .isEqualTo(422);
        send(nominee, HttpMethod.POST, one + "/consent", "{\"version\": 1}")
                .expectStatus()
                .isOk();

        JsonNode read = json(http.get()
                .uri(one)
                .header("Authorization", nominee)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(read.path("state").asString()).isEqualTo("counting");
        assertThat(read.path("selfNominated").asBoolean()).isFalse();
    }

    @Test
    void whatIsOutsideTheRulesSaysWhere() {
        String slug = "award-" + UUID.randomUUID();
        known(slug, "SE");
        String award = opened(bearer("olga", "organiser"));
        String form = "{\"category\": \"manager\", \"nominee\": \"%s\", \"statement\": \"Well done.\"}".formatted(slug);

        JsonNode problem = json(
                send(bearer("m", "cluster-manager", slug), HttpMethod.POST, PATH + "/" + award + "/nominations", form)
                        .expectStatus()
                        .isEqualTo(422));

        assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo("/nominee");
        assertThat(problem.path("errors").path(0).path("code").asString()).isEqualTo("country");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | | steward | {} | 403",
                "POST | | organiser | {} | 422",
                "POST | | organiser | {\"name\": | 400",
                "POST | | | {} | 401",
                "GET | ?standing=gone | | | 422",
                "GET | ?cursor=x | | | 400",
                "GET | /none | | | 404",
                "GET | /none/chain | | | 404",
                "GET | /none/audit-file | | | 404",
                "PUT | /none | organiser | {} | 428",
                "POST | /none/opening | organiser | {\"now\": true} | 422",
                "POST | /none/opening | organiser | {} | 404",
                "POST | /none/nominations | cluster-manager | {} | 422",
                "POST | /none/nominations | | {} | 401",
                "GET | /none/nominations | visitor | | 404",
                "GET | /none/nominations/one | juror | | 404",
                "GET | /none/ballots/own | agency | | 404",
                "POST | /none/erasure | organiser | {} | 404",
                "POST | /none/erasure | juror | {} | 403",
                "POST | /none/jurors | organiser | {\"account\": \"a\"} | 404",
                "POST | /none/jury/answer | | {\"accepted\": true} | 401",
                "POST | /none/jury/answer | organiser | {\"accepted\": \"yes\"} | 422",
                "GET | /none/jury/seat | | | 401",
                "GET | /none/jury/seat | visitor | | 404",
                "GET | /none/jury/nominations | juror | | 404",
                "POST | /none/shortlist | cluster-manager | {} | 403",
                "POST | /none/receipts/check | | {\"receipt\": \"x\"} | 404",
                "POST | /none/receipts/check | | {} | 422",
                "PUT | /none/categories/c/ballot | cluster-manager | {} | 422",
                "GET | /none/ballots/own | | | 401",
                "POST | /none/voting-codes | organiser | {\"registrations\": []} | 422",
                "POST | /none/undertakings | organiser | {\"kind\": \"personal\"} | 404",
                "DELETE | /none | organiser | | 405",
            })
    void whatIsNotInOrderIsRefused(String method, String path, String role, String body, int status) {
        send(
                        role == null ? "" : bearer("somebody", role),
                        HttpMethod.valueOf(method),
                        PATH + (path == null ? "" : path),
                        body == null ? "" : body)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith("application/problem+json");
    }
}
