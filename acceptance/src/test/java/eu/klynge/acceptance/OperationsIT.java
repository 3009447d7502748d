package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnPlatform
class OperationsIT {

    private final RunningPlatform platform;
    private final Journeys journeys;

    OperationsIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
    }

    @Test
    void aKilledServiceComesBack() {
        var before = platform.process("directory-service").restarts();

        var killed = platform.klynge(Duration.ofMinutes(1), "kill", "directory-service");

        assertThat(killed.exit()).as(killed.out()).isZero();
        platform.awaitBack("directory-service", before, Duration.ofMinutes(3));
        platform.awaitUp(Duration.ofMinutes(1));
        assertThat(journeys.accepted().clusterId()).isNotEmpty();
    }

    @Test
    void whatOperatorsDidIsOnRecordAndCanBeVerified() {
        platform.gateway()
                .get("/api/v1/operations/directory/consumers")
                .as("operator")
                .answer();

        var verified = platform.klynge(Duration.ofMinutes(1), "audit", "directory-service", "--print");

        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("consumers.list", "each follows from the one before");
    }

    @Test
    void metricsOfTheBackboneAreOnTheManagementPorts() {
        journeys.accepted();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(prometheus("directory-service").body())
                    .contains(
                            "klynge_outbox_backlog",
                            "klynge_outbox_age",
                            "klynge_outbox_relayed",
                            "klynge_inbox_records",
                            "klynge_deadletters_open",
                            "kafka_consumer",
                            "http_server_requests_seconds_count");
            assertThat(prometheus("gateway").body()).contains("http_server_requests", "jvm_memory_used_bytes");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/prometheus",
                "/actuator/health",
                "/actuator/env",
                "/api/v1/../../actuator/prometheus",
                "/api/v1/registrations/../../../actuator/prometheus",
                "/api/v1/clusters/%2e%2e/%2e%2e/%2e%2e/actuator/prometheus"
            })
    void managementIsNotReachableThroughTheGateway(String path) {
        var answer = platform.gateway().get(path).answer();

        assertThat(answer.status()).as(answer.toString()).isIn(400, 401, 403, 404);
        assertThat(answer.body()).doesNotContain("jvm_memory", "\"status\":\"UP\"");
    }

    @Test
    void healthAndReadinessAnswer() {
        assertThat(platform.gateway().get("/health").answer().status()).isEqualTo(200);
        for (var service : new String[] {"gateway", "directory-service"}) {
            assertThat(management(service, "/actuator/health/readiness").status())
                    .isEqualTo(200);
            assertThat(management(service, "/actuator/health/liveness").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theDocumentsAreServed() {
        // The first description takes a service some seconds to write.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var openApi = platform.gateway().get("/api/openapi.json").answer();
            assertThat(openApi.text("openapi")).startsWith("3.1");
            assertThat(openApi.json().path("paths").propertyNames())
                    .contains("/api/v1/registrations", "/api/v1/clusters", "/api/v1/clusters.geojson");
        });
        assertThat(platform.gateway().get("/api/asyncapi.json").answer().text("asyncapi"))
                .startsWith("3.");
        var docs = platform.gateway().get("/api/docs").answer();
        assertThat(docs.status()).isEqualTo(200);
        assertThat(docs.header("Content-Type")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "da", "de", "cs", "pl", "sv", "lv"})
    void vocabulariesSpeakTheLanguagesOfTheirReaders(String language) {
        for (var name : new String[] {"industrial-ecosystems", "emerging-industries", "technology-fields"}) {
            var terms = platform.gateway().get("/api/v1/vocabularies/" + name).answer();

            assertThat(terms.json().path("terms").values())
                    .isNotEmpty()
                    .allMatch(term ->
                            !term.path("labels").path(language).asString("").isEmpty());
        }
    }

    @Test
    void answersCarrySecurityHeaders() {
        var headers = platform.gateway().get("/api/v1/clusters").answer().headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
        var foreign = platform.gateway()
                .get("/api/v1/clusters")
                .with("Origin", "https://elsewhere.example")
                .answer();
        assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private Answer prometheus(String service) {
        return management(service, "/actuator/prometheus");
    }

    private Answer management(String service, String path) {
        return new Gateway(platform.management(service), account -> "")
                .get(path)
                .answer();
    }
}
