package eu.klynge.directory;

import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.test.token.TestToken;
import eu.klynge.kit.test.token.TokenIssuer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers of the service do, in few words. */
public final class Directory {

    static final Duration LIMIT = Duration.ofSeconds(40);
    private static final JsonMapper JSON = JsonMapper.shared();

    final WebTestClient http;

    public Directory(int port) {
        this.http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LIMIT)
                .build();
    }

    static TestToken steward(String... countries) {
        return TokenIssuer.shared()
                .token()
                .username("ann")
                .roles("steward")
                .countries(countries)
                .audience("directory-service");
    }

    /** @param slug of the organisation, which is its alias at the identity provider */
    static TestToken editor(String slug) {
        return TokenIssuer.shared()
                .token()
                .subject("editor-subject")
                .username("eva")
                .roles("cluster-manager")
                .with("organization", Map.of(slug, Map.of("id", "at-keycloak")))
                .audience("directory-service");
    }

    /** Submits the example, or a variation of it. */
    WebTestClient.ResponseSpec submit(JsonNode document) {
        return http.post()
                .uri("/api/v1/registrations")
                .header("Content-Type", "application/json")
                .bodyValue(document.toString())
                .exchange();
    }

    public JsonNode submitted() {
        return json(submit(Examples.example()).expectStatus().isCreated());
    }

    /** @param action acceptance, rejection, change-request or review */
    WebTestClient.ResponseSpec decide(String id, String action, String ifMatch, TestToken token, String body) {
        return http.post()
                .uri("/api/v1/registrations/{id}/{action}", id, action)
                .header("Authorization", token.bearer())
                .header("If-Match", ifMatch)
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    public JsonNode accepted(String id) {
        return json(decide(id, "acceptance", "\"1\"", steward("DK"), "{}")
                .expectStatus()
                .isOk());
    }

    static JsonNode json(WebTestClient.ResponseSpec answer) {
        return JSON.readTree(
                Objects.requireNonNull(answer.expectBody().returnResult().getResponseBody()));
    }
}
