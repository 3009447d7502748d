package eu.klynge.kit.it;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.test.token.TokenIssuer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@HarbourTest
class TelemetryIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private WebTestClient operator;

    @BeforeEach
    void signIn(TokenIssuer tokens) {
        operator = at(port).mutate()
                .defaultHeader(
                        "Authorization",
                        tokens.token().roles("operator").audience("harbour").bearer())
                .build();
    }

    @Test
    void theTraceOfARequestIsInItsProblem() {
        operator.get()
                .uri("/api/v1/operations/harbour/dead-letters/none")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.traceId")
                .isEqualTo(TRACE);
    }

    @Test
    void requestsAreCountedByRouteAndNeverByAddress() {
        operator.get()
                .uri("/api/v1/operations/harbour/dead-letters/none?secret=hush")
                .exchange()
                .expectStatus()
                .isNotFound();

        assertThat(metrics())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("uri=\"/api/v1/operations/harbour/dead-letters/{id}\"")
                        && line.contains("application=\"harbour-service\""))
                .noneMatch(line -> line.contains("hush"));
    }

    @Test
    void theSignsThatAnOperatorWatchesAreThere() {
        assertThat(metrics())
                .anyMatch(line -> line.startsWith("klynge_deadletters_open"))
                .anyMatch(line -> line.startsWith("kafka_consumer_fetch_manager_records_lag_max"))
                .anyMatch(line -> line.startsWith("mongodb_driver_pool_size"));
    }

    @Test
    void managementAnswersOnItsOwnPortAlone() {
        at(managementPort)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk();
        at(port).get().uri("/actuator/prometheus").exchange().expectStatus().isNotFound();
    }

    private List<String> metrics() {
        byte[] body = at(managementPort)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return Arrays.asList(new String(body, java.nio.charset.StandardCharsets.UTF_8).split("\n"));
    }

    private static WebTestClient at(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(10_000_000))
                .build();
    }
}
