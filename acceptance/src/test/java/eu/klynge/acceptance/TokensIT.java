package eu.klynge.acceptance;

import static eu.klynge.acceptance.Journeys.REGISTRATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.kit.test.token.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnPlatform
class TokensIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningPlatform platform;
    private final KeycloakAdmin keycloak;

    TokensIT(RunningPlatform platform) {
        this.platform = platform;
        this.keycloak = new KeycloakAdmin(platform);
    }

    @Test
    void theTestIssuersTokensAreShapedLikeKeycloaks() {
        var real = claims(platform.token("steward-dk"));

        JsonNode imitated;
        try (var issuer = TokenIssuer.start()) {
            imitated = claims(issuer.token()
                    .username("steward-dk")
                    .client("klynge-cli")
                    .audience("directory-service", "gateway")
                    .roles("steward")
                    .countries("DK")
                    .value());
        }

        for (var claim : imitated.propertyNames()) {
            assertThat(real.path(claim).getNodeType())
                    .as(claim)
                    .isEqualTo(imitated.path(claim).getNodeType());
        }
        for (var claim : List.of("preferred_username", "azp", "typ", "countries")) {
            assertThat(real.path(claim)).as(claim).isEqualTo(imitated.path(claim));
        }
        assertThat(texts(real.path("roles"))).contains("steward");
        assertThat(texts(real.path("realm_access").path("roles"))).contains("steward");
        assertThat(texts(real.path("aud"))).contains("directory-service", "gateway");
        assertThat(real.path("exp").asLong() - real.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        var agency = platform.description().client("agency-demo");
        var token =
                keycloak.clientToken(agency.clientId(), agency.clientSecret()).text("access_token");

        Problems.assertProblem(waiting(token), "unauthenticated");
    }

    @Test
    void anExpiredTokenIsRefused() {
        var client = "short-" + UUID.randomUUID();
        var made = keycloak.post("/clients", """
                {"clientId": "%s", "secret": "%s", "serviceAccountsEnabled": true, "publicClient": false,
                 "standardFlowEnabled": false, "attributes": {"access.token.lifespan": "1"},
                 "defaultClientScopes": ["basic", "klynge", "audience-directory-service"]}""".formatted(client, client));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var token = keycloak.clientToken(client, client).text("access_token");
        Problems.assertProblem(waiting(token), "forbidden");
        var end = Instant.ofEpochSecond(claims(token).path("exp").asLong());

        RunningPlatform.await(
                "the token to be expired beyond any difference of clocks",
                Duration.ofSeconds(30),
                () -> Instant.now().isAfter(end.plusSeconds(8)));

        Problems.assertProblem(waiting(token), "unauthenticated");
    }

    @Test
    void aTokenOfAnotherIssuerAndNoTokenAtAllAreRefused() {
        try (var issuer = TokenIssuer.start()) {
            var forged = issuer.token()
                    .issuedBy(platform.description().keycloak() + "/realms/klynge")
                    .audience("directory-service")
                    .roles("steward")
                    .countries("*")
                    .value();

            Problems.assertProblem(waiting(forged), "unauthenticated");
        }
        Problems.assertProblem(waiting("not-a-token"), "unauthenticated");
        Problems.assertProblem(platform.gateway().get(REGISTRATIONS).answer(), "unauthenticated");
    }

    private Answer waiting(String token) {
        return platform.gateway()
                .get(REGISTRATIONS)
                .with("Authorization", "Bearer " + token)
                .answer();
    }

    private static JsonNode claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JSON.readTree(new String(payload, StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
