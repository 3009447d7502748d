package eu.klynge.gateway.token;

import static eu.klynge.gateway.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.gateway.ForeignService;
import eu.klynge.gateway.RunningGateway;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenIT {

    private static ForeignService service;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        service = ForeignService.start();
        gateway = RunningGateway.inFrontOf(service.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @Test
    void aValidTokenIsPassedOnAsItCame() {
        String bearer = RunningGateway.token().audience("directory-service").bearer();

        var answer = gateway.get("/api/v1/clusters", "Authorization", bearer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().header("Authorization")).isEqualTo(bearer);
    }

    @Test
    void theAudienceIsForTheServiceToCheck() {
        var answer = gateway.get(
                "/api/v1/clusters",
                "Authorization",
                RunningGateway.token().audience("another").bearer());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void withoutATokenTheServiceDecides() {
        service.answers("/api/v1/registrations/none", 401, "{}", "WWW-Authenticate", "Bearer");

        var answer = gateway.get("/api/v1/registrations/none");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(service.last().has("Authorization")).isFalse();
    }

    @Test
    void anExpiredTokenEndsHere() {
        refused(RunningGateway.token().expired().bearer());
    }

    @Test
    void aTokenThatIsNotValidYetEndsHere() {
        refused(RunningGateway.token().notValidYet().bearer());
    }

    @Test
    void aTokenOfAnotherIssuerEndsHere() {
        refused(RunningGateway.token()
                .issuedBy("https://elsewhere.example/realms/klynge")
                .bearer());
    }

    @Test
    void aTokenSignedByAStrangerEndsHere() {
        refused(RunningGateway.token().signedByStranger().bearer());
    }

    @Test
    void anUnsignedTokenEndsHere() {
        refused(RunningGateway.token().unsigned().bearer());
    }

    @Test
    void nonsenseEndsHere() {
        refused("Bearer nonsense");
    }

    @Test
    void onlyBearerTokensAreCredentials() {
        refused("Basic c29tZWJvZHk6c2VjcmV0");
    }

    @Test
    void aTokenInTheQueryIsNoCredential() {
        gateway.get("/api/v1/clusters?access_token="
                + RunningGateway.token().expired().value());

        assertThat(service.last().has("Authorization")).isFalse();
    }

    @Test
    void aSessionAndATokenTogetherAreRefused() {
        int before = service.received().size();

        var answer = gateway.get(
                "/api/v1/clusters", "Authorization", RunningGateway.token().bearer(), "Cookie", "klynge=session");

        assertProblem(answer, 400, "malformed-request");
        assertThat(service.received()).hasSize(before);
    }

    @Test
    void twoTokensAreRefused() throws IOException {
        String bearer = RunningGateway.token().bearer();

        String answer = gateway.raw("GET /api/v1/clusters HTTP/1.1\r\nHost: klynge.test\r\nAuthorization: " + bearer
                + "\r\nAuthorization: " + bearer + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/malformed-request");
    }

    @Test
    void anUnreachableKeyServerIsNotTheCallersFault() {
        try (var other = RunningGateway.inFrontOf(service.url(), "KLYNGE_JWKS_URI=http://127.0.0.1:1/certs")) {
            var answer = other.get(
                    "/api/v1/clusters", "Authorization", RunningGateway.token().bearer());

            assertProblem(answer, 503, "not-now");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private void refused(String authorization) {
        int before = service.received().size();

        var answer = gateway.get("/api/v1/clusters?q=wind", "Authorization", authorization);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
        assertThat(service.received()).hasSize(before);
    }
}
