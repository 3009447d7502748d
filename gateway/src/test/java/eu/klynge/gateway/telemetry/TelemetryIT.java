package eu.klynge.gateway.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.gateway.FaultyService;
import eu.klynge.gateway.FaultyService.Fault;
import eu.klynge.gateway.ForeignService;
import eu.klynge.gateway.RunningGateway;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class TelemetryIT {

    private static final String SECRET = "s3cretFollowUp";
    private static final String PERSON = "anna-subject-4711";

    @Test
    void everyRequestIsOneLineThatNamesNobodyRefusedOrNot(CapturedOutput output) {
        try (var service = ForeignService.start();
                var gateway = RunningGateway.inFrontOf(service.url())) {
            String bearer = RunningGateway.token()
                    .subject(PERSON)
                    .username("anna@klynge.example")
                    .client("portal")
                    .bearer();
            String trace = "0af7651916cd43dd8448eb211c80319c";

            gateway.get(
                    "/api/v1/clusters?secret=" + SECRET,
                    "Authorization",
                    bearer,
                    "traceparent",
                    "00-" + trace + "-b7ad6b7169203331-01");

            JsonNode line = accessLine(output, "/api/v1/clusters");
            assertThat(line.path("method").stringValue()).isEqualTo("GET");
            assertThat(line.path("route").stringValue()).isEqualTo("clusters");
            assertThat(line.path("status").intValue()).isEqualTo(200);
            assertThat(line.path("durationMillis").isIntegralNumber()).isTrue();
            assertThat(line.path("client").stringValue()).isEqualTo("portal");
            assertThat(line.toString()).contains(trace);

            gateway.get("/nowhere", "Authorization", "Bearer nonsense");

            JsonNode refused = accessLine(output, "/nowhere");
            assertThat(refused.path("status").intValue()).isEqualTo(401);
            assertThat(refused.path("route").stringValue()).isEqualTo("-");
            assertThat(refused.path("client").stringValue()).isEqualTo("anonymous");
            assertThat(output.getAll()).doesNotContain(SECRET, PERSON, "anna@klynge.example", bearer);
        }
    }

    @Test
    void queriesAndSecretLinksStayOutOfLogsAndMetricsWhateverGoesWrong(CapturedOutput output) {
        try (var service = FaultyService.start();
                var gateway = RunningGateway.inFrontOf(
                        service.url(), "spring.cloud.gateway.server.webflux.httpclient.response-timeout=300ms")) {
            String address = "/api/v1/registrations/1?secret=" + SECRET;
            for (Fault fault : List.of(Fault.NONE, Fault.SILENT, Fault.RESET, Fault.CUT_IN_THE_BODY)) {
                service.fails(fault);
                attempt(gateway, address);
                attempt(gateway, "/api/v1/unsubscribe/" + SECRET);
            }
            service.fails(Fault.NONE);
            gateway.get("/nothing?secret=" + SECRET);
            gateway.get("/problems?secret=" + SECRET, "Accept", "nonsense");
            gateway.get(address, "Authorization", "Bearer nonsense");
            gateway.post(address, new byte[300_000]);
            gateway.send(gateway.request(gateway.at(address)).method("PUT", BodyPublishers.ofString("{}")));
            gateway.get(address, "Origin", "https://evil.example");

            String metrics = gateway.send(gateway.request(gateway.managementAt("/actuator/prometheus"))
                            .GET())
                    .body();

            assertThat(metrics)
                    .contains("spring_cloud_gateway_requests_seconds_count")
                    .doesNotContain(SECRET);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(
                                    output.getAll().lines().filter(line -> line.contains("klynge.gateway.access")))
                            .hasSizeGreaterThanOrEqualTo(10));
            assertThat(accessLine(output, "/api/v1/unsubscribe/…").path("route").stringValue())
                    .isEqualTo("unsubscribe");
            assertThat(output.getAll()).doesNotContain(SECRET);
        }
    }

    @Test
    void aLineAboutAFailedRequestHasItsTrace(CapturedOutput output) {
        try (var service = FaultyService.start();
                var gateway = RunningGateway.inFrontOf(service.url())) {
            String trace = "1bf7651916cd43dd8448eb211c80319d";
            service.fails(Fault.RESET);

            gateway.get("/api/v1/clusters", "traceparent", "00-" + trace + "-b7ad6b7169203331-01");

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(output.getAll().lines())
                            .anyMatch(line -> line.contains("failed a request") && line.contains(trace)));
        }
    }

    private static void attempt(RunningGateway gateway, String address) {
        try {
            gateway.get(address);
        } catch (UncheckedIOException cutOff) {
            assertThat(cutOff).isNotNull();
        }
    }

    private static JsonNode accessLine(CapturedOutput output, String path) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> output.getAll()
                                .lines()
                                .filter(line -> line.startsWith("{") && line.contains("klynge.gateway.access"))
                                .map(JsonMapper.shared()::readTree)
                                .filter(line -> path.equals(line.path("path").stringValue("")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
