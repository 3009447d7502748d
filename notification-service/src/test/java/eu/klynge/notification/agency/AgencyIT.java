package eu.klynge.notification.agency;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.token.TestToken;
import eu.klynge.kit.test.token.TokenIssuer;
import eu.klynge.notification.NotificationTest;
import java.time.Duration;
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

/** Agencies over HTTP, from the request to the record. Keycloak is away. */
@NotificationTest
class AgencyIT {

    private static final String PATH = "/api/v1/agencies";
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final WebTestClient http;

    AgencyIT(@LocalServerPort int port) {
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LIMIT)
                .build();
    }

    private static TestToken token(String role) {
        return TokenIssuer.shared().token().username("olga").roles(role).audience("notification-service");
    }

    private WebTestClient.RequestBodySpec as(TestToken token, HttpMethod method, String uri) {
        return http.method(method)
                .uri(uri)
                .header("Authorization", token.bearer())
                .header("Content-Type", "application/json");
    }

    private static String form(String name) {
        return "{\"name\": \"%s\", \"countries\": [\"DK\"], \"website\": \"https://academy.example\"}".formatted(name);
    }

    private JsonNode approved(String name) {
        return json(as(token("operator"), HttpMethod.POST, PATH)
                .bodyValue(form(name))
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(
                        answer.expectBody().returnResult().getResponseBody()));
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID();
    }

    @Test
    void anApprovedAgencyIsToldHowToConnectAndItsEventIsOnTheTopic(Infrastructure infrastructure) {
        JsonNode answer = approved(unique("Academy"));

        String id = answer.path("id").asString();
        String clientId = answer.path("clientId").asString();
        assertThat(clientId).startsWith("agency-academy-");
        TestToken itself = token("agency").with("azp", clientId);
        JsonNode own = json(as(itself, HttpMethod.GET, PATH + "/me")
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(own.path("id").asString()).isEqualTo(id);
        assertThat(own.path("history").isMissingNode()).isTrue();
        assertThat(own.path("connection").path("groupPrefix").asString()).isEqualTo("agency." + clientId + ".");
        assertThat(own.path("connection").path("topics").valueStream().map(JsonNode::asString))
                .contains(Topics.CLUSTERS.name())
                .doesNotContain(Topics.REGISTRATIONS.name(), Topics.CONTACTS.name(), Topics.AGENCIES.name());
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.AGENCIES.name())) {
            var record = reader.ofKey(id, 1, LIMIT).getFirst();
            assertThat(record.type()).isEqualTo(EventTypes.AGENCY_APPROVED.name());
            assertThat(record.value()).contains(clientId).doesNotContain("olga");
        }
    }

    @Test
    void anAgencyIsChangedRevokedAndReinstatedByItsEtag() {
        String id = approved(unique("Academy")).path("id").asString();
        String one = PATH + "/" + id;

        as(token("operator"), HttpMethod.PUT, one)
                .header("If-Match", "\"1\"")
                .bodyValue(form("Renamed"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        as(token("operator"), HttpMethod.POST, one + "/revocation")
                .header("If-Match", "\"1\"")
                .bodyValue("{\"reason\": \"closed\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        as(token("operator"), HttpMethod.POST, one + "/revocation")
                .header("If-Match", "\"2\"")
                .bodyValue("{\"reason\": \"closed\"}")
                .exchange()
                .expectStatus()
                .isOk();
        as(token("operator"), HttpMethod.POST, one + "/credentials")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        as(token("operator"), HttpMethod.POST, one + "/reinstatement")
                .header("If-Match", "\"3\"")
                .exchange()
                .expectStatus()
                .isOk();
        JsonNode whole = json(as(token("operator"), HttpMethod.GET, one)
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(whole.path("name").asString()).isEqualTo("Renamed");
        assertThat(whole.path("state").asString()).isEqualTo("approved");
        assertThat(whole.path("history")
                        .valueStream()
                        .map(step -> step.path("what").asString()))
                .containsExactly("approved", "changed", "revoked", "reinstated");
        assertThat(whole.path("history").path(2).path("reason").asString()).isEqualTo("closed");
    }

    @Test
    void aNewSecretHasToWaitForKeycloakAndTheAnswerSaysHowLong() {
        String id = approved(unique("Academy")).path("id").asString();

        as(token("operator"), HttpMethod.POST, PATH + "/" + id + "/credentials")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5");
    }

    @Test
    void aRepeatedApprovalHearsTheFirstAnswer() {
        String name = unique("Academy");
        TestToken operator = token("operator");
        String key = UUID.randomUUID().toString();
        JsonNode first = json(as(operator, HttpMethod.POST, PATH)
                .header("Idempotency-Key", key)
                .bodyValue(form(name))
                .exchange()
                .expectStatus()
                .isCreated());

        assertThat(json(as(operator, HttpMethod.POST, PATH)
                        .header("Idempotency-Key", key)
                        .bodyValue(form(name))
                        .exchange()
                        .expectStatus()
                        .isCreated()))
                .isEqualTo(first);
        as(operator, HttpMethod.POST, PATH)
                .header("Idempotency-Key", key)
                .bodyValue(form(name + " again"))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void theListIsPagedOldestFirst() {
        String first = approved(unique("First")).path("id").asString();
        String second = approved(unique("Second")).path("id").asString();

        java.util.List<String> seen = new java.util.ArrayList<>();
        String next = PATH + "?limit=1";
        while (!next.isEmpty()) {
            JsonNode page = json(as(token("operator"), HttpMethod.GET, next)
                    .exchange()
                    .expectStatus()
                    .isOk());
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            String cursor = page.path("next").asString("");
            next = cursor.isEmpty() ? "" : PATH + "?limit=1&cursor=" + cursor;
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(first, second);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/agencies | agency | {} | 403",
                "GET | /api/v1/agencies | steward | | 403",
                "GET | /api/v1/agencies/none | operator | | 404",
                "GET | /api/v1/agencies/me | operator | | 403",
                "GET | /api/v1/agencies/me | agency | | 404",
                "GET | /api/v1/agencies?state=gone | operator | | 422",
                "GET | /api/v1/agencies?cursor=x | operator | | 400",
                "POST | /api/v1/agencies | operator | {} | 422",
                "POST | /api/v1/agencies | operator | {\"name\": | 400",
                "PUT | /api/v1/agencies/none | operator | {\"name\": \"A\", \"countries\": [\"DK\"]} | 428",
                "POST | /api/v1/agencies/none/revocation | operator | {} | 422",
                "POST | /api/v1/agencies/none/revocation | operator | {\"reason\": \"x\"} | 428",
                "POST | /api/v1/agencies/none/credentials | operator | {\"secret\": \"chosen\"} | 422",
                "POST | /api/v1/agencies/none/credentials | steward | {} | 403",
                "DELETE | /api/v1/agencies/none | operator | | 405",
            })
    void whatIsNotInOrderIsRefused(String method, String uri, String role, String body, int status) {
        as(token(role), HttpMethod.valueOf(method), uri)
                .bodyValue(body == null ? "" : body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith("application/problem+json");
    }
}
