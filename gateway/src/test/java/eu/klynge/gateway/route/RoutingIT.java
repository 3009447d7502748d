package eu.klynge.gateway.route;

import static eu.klynge.gateway.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.gateway.ForeignService;
import eu.klynge.gateway.RunningGateway;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIT {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/registrations",
                "/api/v1/registrations/0199/acceptance",
                "/api/v1/clusters?country=DK&q=r%C3%B8d%20vind",
                "/api/v1/clusters/odense-robotics",
                "/api/v1/clusters.geojson",
                "/api/v1/vocabularies/countries",
                "/api/v1/operations/directory/dead-letters"
            })
    void theDirectoryAnswersItsAddresses(String path) {
        var answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.last().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1",
                "/api/v1/clustersX",
                "/api/v2/clusters",
                "/api/v1/operations/other/dead-letters",
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/v3/api-docs",
                "/readyz",
                "/api/v1/operations/actuator/env",
                "/webjars/swagger-ui/index.html",
                "/application.yaml"
            })
    void nothingElseIsThere(String path) {
        int before = service.received().size();

        assertProblem(gateway.get(path), 404, "not-found");

        assertThat(service.received()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/clusters/../../../v3/api-docs",
                "/api/v1/clusters/%2e%2e/%2e%2e/%2e%2e/v3/api-docs",
                "/api/v1/clusters/..%2f..%2f..%2fv3/api-docs",
                "/api/v1/clusters/%252e%252e/v3",
                "/api/v1/clusters/..;/..;/..;/v3/api-docs",
                "/api/v1/clusters//v3",
                "/api/v1/clusters/%zz",
                "/api/v1/clusters/\\..\\v3"
            })
    void thereIsNoWayAround(String path) throws IOException {
        int before = service.received().size();

        String answer = gateway.raw("GET " + path + " HTTP/1.1\r\nHost: klynge.test\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
        assertThat(service.received()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"POST, 6", "PUT, 6", "PATCH, 6", "DELETE, 0"})
    void methodAndBodyPassThrough(String method, int length) {
        var body = BodyPublishers.ofString("x".repeat(length));

        gateway.send(gateway.request(gateway.at("/api/v1/registrations/1")).method(method, body));

        assertThat(service.last().method()).isEqualTo(method);
        assertThat(service.last().bodyLength()).isEqualTo(length);
    }

    @Test
    void statusHeadersAndBodyOfTheServiceComeBack() {
        service.answers(
                "/api/v1/registrations/made",
                201,
                "{\"id\":1}",
                "Location",
                "/api/v1/registrations/1",
                "ETag",
                "\"1\"");

        var answer = gateway.get("/api/v1/registrations/made");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":1}");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/registrations/1");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
    }

    @Test
    void aServicesOwnProblemIsNotTouched() {
        service.answers(
                "/api/v1/registrations/bad", 422, "{\"status\":422}", "Content-Type", "application/problem+json");

        var answer = gateway.get("/api/v1/registrations/bad");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"status\":422}");
    }

    @Test
    void clientsCannotSpeakForProxiesOrForThePlatform() throws IOException {
        gateway.raw("GET /api/v1/clusters HTTP/1.1\r\nHost: klynge.test\r\nForwarded: for=192.0.2.1\r\n"
                + "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n"
                + "X-Real-IP: 192.0.2.1\r\nX-Klynge-Roles: steward\r\nTE: trailers\r\nProxy-Authorization: Basic eA==\r\n"
                + "X-Hop: 1\r\nCookie: a=b\r\nX-Fine: 1\r\nConnection: close, X-Hop\r\n\r\n");

        var arrived = service.last();
        assertThat(arrived.has("X-Fine")).isTrue();
        assertThat(arrived.headers().keySet())
                .map(String::toLowerCase)
                .doesNotContain(
                        "forwarded",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "x-forwarded-proto",
                        "x-forwarded-port",
                        "x-forwarded-prefix",
                        "x-real-ip",
                        "x-klynge-roles",
                        "te",
                        "proxy-authorization",
                        "x-hop",
                        "cookie");
    }

    @Test
    void servicesSetNoCookies() {
        service.answers("/api/v1/clusters/cookie", 200, "{}", "Set-Cookie", "a=b");

        var answer = gateway.get("/api/v1/clusters/cookie");

        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void aTraceGoesOnToTheService() {
        gateway.get("/api/v1/clusters", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(service.last().header("traceparent"))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void aTraceBeginsHereWhenThereIsNone() {
        gateway.get("/api/v1/clusters");

        assertThat(service.last().header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    @Test
    void managementIsOnAPortOfItsOwnAndUntouchedByTheDoor() {
        gateway.get("/api/v1/vocabularies/tiers");

        var answer = gateway.send(
                gateway.request(gateway.managementAt("/actuator/prometheus")).GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKeys("ratelimit", "content-security-policy");
        assertThat(answer.body())
                .containsPattern("spring_cloud_gateway_requests_seconds_count\\{[^}]*routeId=\"vocabularies\"")
                .containsPattern("resilience4j_circuitbreaker_state\\{[^}]*name=\"directory-service\"")
                .contains("klynge_gateway_rate_buckets");
    }
}
