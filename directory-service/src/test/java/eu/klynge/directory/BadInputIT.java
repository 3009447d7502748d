package eu.klynge.directory;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.test.token.TestToken;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong is said in a problem, at its place. */
@DirectoryTest
class BadInputIT {

    @LocalServerPort
    private int port;

    private Directory directory;

    @BeforeEach
    void connect() {
        directory = new Directory(port);
    }

    private WebTestClient.ResponseSpec post(String contentType, String body) {
        return directory
                .http
                .post()
                .uri("/api/v1/registrations")
                .header("Content-Type", contentType)
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode problem(WebTestClient.ResponseSpec answer, int status, String slug) {
        JsonNode problem = Directory.json(
                answer.expectStatus().isEqualTo(status).expectHeader().contentType("application/problem+json"));
        assertThat(problem.path("type").asString()).isEqualTo("http://127.0.0.1:8080/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).startsWith("/");
        assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
        return problem;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{\"name\":|400|malformed-request",
                "application/json|''|400|malformed-request",
                "text/plain|hello|415|unsupported-media-type",
                "application/json|[]|422|invalid-input"
            })
    void aBodyThatCannotBeReadIsRefused(String contentType, String body, int status, String slug) {
        problem(post(contentType, body), status, slug);
    }

    @Test
    void twoMegabytesAreTooMuch() {
        problem(post("application/json", "{\"name\":\"" + "x".repeat(2_000_000) + "\"}"), 413, "too-large");
    }

    @Test
    void everyFaultComesBackWithItsPointer() {
        var document = Examples.with("/country", "\"XX\"");
        document.remove("website");

        JsonNode problem = problem(directory.submit(document), 422, "invalid-input");

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("/country", "/website");
        assertThat(problem.path("errors").valueStream())
                .allMatch(error ->
                        error.path("code").isString() && error.path("message").isString());
    }

    @Test
    void whatIsNotAdmittedIsSaidToBeSo() {
        problem(
                directory.submit(
                        Examples.with(
                                "/members",
                                "{\"total\":2,\"sme\":2,\"startUp\":0,\"large\":0,\"research\":0,\"publicBody\":0,\"other\":0}")),
                422,
                "admission-criteria-not-met");
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", (UnaryOperator<TestToken>) TestToken::expired, 401, "unauthenticated"),
                Arguments.of(
                        "stranger's", (UnaryOperator<TestToken>) TestToken::signedByStranger, 401, "unauthenticated"),
                Arguments.of("unsigned", (UnaryOperator<TestToken>) TestToken::unsigned, 401, "unauthenticated"),
                Arguments.of(
                        "of another realm",
                        (UnaryOperator<TestToken>) token -> token.issuedBy("http://127.0.0.1/realms/other"),
                        401,
                        "unauthenticated"),
                Arguments.of(
                        "for another service",
                        (UnaryOperator<TestToken>) token -> token.audience("events-service"),
                        401,
                        "unauthenticated"),
                Arguments.of(
                        "without the role", (UnaryOperator<TestToken>) token -> token.roles("juror"), 403, "forbidden"),
                Arguments.of(
                        "of another country",
                        (UnaryOperator<TestToken>) token -> token.countries("SE"),
                        403,
                        "forbidden"));
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("badTokens")
    void isRefused(String name, UnaryOperator<TestToken> spoil, int status, String slug) {
        String id = directory.submitted().path("id").asString();

        problem(directory.decide(id, "acceptance", "\"1\"", spoil.apply(Directory.steward("DK")), "{}"), status, slug);
    }

    @Test
    void withoutATokenNobodyDecides() {
        String id = directory.submitted().path("id").asString();

        problem(
                directory
                        .http
                        .post()
                        .uri("/api/v1/registrations/{id}/acceptance", id)
                        .header("If-Match", "\"1\"")
                        .exchange(),
                401,
                "unauthenticated");
    }

    @Test
    void aDecisionNeedsTheEtagThatWasSeen() {
        String id = directory.submitted().path("id").asString();
        problem(
                directory
                        .http
                        .post()
                        .uri("/api/v1/registrations/{id}/acceptance", id)
                        .header("Authorization", Directory.steward("DK").bearer())
                        .exchange(),
                428,
                "precondition-required");
        problem(directory.decide(id, "acceptance", "\"7\"", Directory.steward("DK"), "{}"), 412, "stale-version");
    }

    @Test
    void aDecidedRegistrationStaysDecided() {
        String id = directory.submitted().path("id").asString();
        directory.accepted(id);

        problem(
                directory.decide(id, "rejection", "\"2\"", Directory.steward("DK"), "{\"reason\":\"no\"}"),
                409,
                "registration-already-decided");
    }

    @Test
    void aRejectionNeedsItsReason() {
        String id = directory.submitted().path("id").asString();

        JsonNode problem = problem(
                directory.decide(id, "rejection", "\"1\"", Directory.steward("DK"), "{}"), 422, "invalid-input");

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/reason");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        String key = java.util.UUID.randomUUID().toString();
        for (var attempt : new int[] {201, 422}) {
            var answer = directory
                    .http
                    .post()
                    .uri("/api/v1/registrations")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .bodyValue(Examples.with("/foundedYear", attempt == 201 ? "2013" : "2014")
                            .toString())
                    .exchange();
            if (attempt == 201) {
                answer.expectStatus().isCreated();
            } else {
                problem(answer, 422, "idempotency-key-reused");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/registrations/none?secret=wrong, 403, forbidden",
        "/api/v1/registrations/none, 401, unauthenticated",
        "/api/v1/clusters/none, 404, not-found",
        "/api/v1/clusters?cursor=broken, 400, invalid-cursor",
        "/api/v1/clusters?limit=0, 422, invalid-input",
        "/api/v1/clusters?country=XX, 422, invalid-input",
        "/api/v1/clusters?ecosystem=robots, 422, invalid-input",
        "/api/v1/vocabularies/none, 404, not-found",
        "/api/v1/nothing, 404, not-found"
    })
    void anAddressThatLeadsNowhereSaysSo(String address, int status, String slug) {
        problem(directory.http.get().uri(address).exchange(), status, slug);
    }

    @Test
    void aMethodThatIsNotOfferedIsRefused() {
        problem(directory.http.delete().uri("/api/v1/registrations").exchange(), 405, "method-not-allowed");
    }
}
