package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.kit.test.infrastructure.WithInfrastructure;
import eu.klynge.kit.test.token.TokenIssuer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@WithInfrastructure
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "KLYNGE_FOLLOW_UP_KEY=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "KLYNGE_KEYCLOAK_URL=http://127.0.0.1:1",
            "KLYNGE_KEYCLOAK_CLIENT_ID=directory-service",
            "KLYNGE_KEYCLOAK_CLIENT_SECRET=none"
        })
class RegistrationFlowIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private WebTestClient http;

    @LocalServerPort
    int port;

    @BeforeEach
    void client() {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    static ObjectNode example() {
        try (var in = RegistrationFlowIT.class.getResourceAsStream("/registration-example.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    String steward(String... countries) {
        return TokenIssuer.shared()
                .token()
                .roles("steward")
                .countries(countries)
                .audience("directory-service")
                .value();
    }

    @Test
    void anAcceptedRegistrationIsPublicAndFound() {
        byte[] body = http.post()
                .uri("/api/v1/registrations")
                .header("Content-Type", "application/json")
                .bodyValue(example().toString())
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .returnResult()
                .getResponseBody();
        JsonNode submitted = JSON.readTree(body);
        assertThat(submitted.path("tier").asString()).isEqualTo("full");

        String id = submitted.path("id").asString();
        byte[] answer = http.post()
                .uri("/api/v1/registrations/{id}/acceptance", id)
                .header("Authorization", "Bearer " + steward("DK"))
                .header("If-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        String slug = JSON.readTree(answer).path("slug").asString();
        http.get()
                .uri("/api/v1/clusters/{slug}", slug)
                .exchange()
                .expectStatus()
                .isOk();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> http.get()
                        .uri("/api/v1/clusters?q=odense&country=DK")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.items[0].slug")
                        .isEqualTo(slug));
    }
}
