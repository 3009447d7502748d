package eu.klynge.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.gateway.ForeignService;
import eu.klynge.gateway.RunningGateway;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthIT {

    private static final int SERVICES = 3;

    @Test
    void thePlatformIsUpExactlyWhileItsServicesAreReadyHoweverManyAsk() {
        try (var service = ForeignService.start().answers("/readyz", 200, "{\"status\":\"UP\"}");
                var gateway = RunningGateway.inFrontOf(service.url())) {
            assertHealth(gateway, 200, "UP");

            service.answers("/readyz", 503, "{\"status\":\"OUT_OF_SERVICE\",\"components\":{\"mongo\":{}}}");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertHealth(gateway, 503, "DOWN"));

            service.answers("/readyz", 200, "{\"status\":\"UP\"}");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertHealth(gateway, 200, "UP"));

            assertManyWhoAskAreOneWhoAsks(service, gateway);
        }
    }

    @Test
    void aServiceThatIsNotThereIsDownAndTheGatewayItselfGoesOn() {
        try (var gateway = RunningGateway.inFrontOf(URI.create("http://127.0.0.1:1"))) {
            assertHealth(gateway, 503, "DOWN");

            var own = gateway.send(gateway.request(gateway.managementAt("/actuator/health/readiness"))
                    .GET());
            assertThat(own.statusCode()).isEqualTo(200);
        }
    }

    private static void assertHealth(RunningGateway gateway, int status, String word) {
        var answer = gateway.get("/health");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .isEqualTo(("{\"status\":\"%1$s\",\"services\":"
                                + "{\"directory-service\":\"%1$s\",\"events-service\":\"%1$s\","
                                + "\"notification-service\":\"%1$s\"}}")
                        .formatted(word));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static void assertManyWhoAskAreOneWhoAsks(ForeignService service, RunningGateway gateway) {
        int before = service.received().size();
        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            gateway.get("/health");
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        assertThat(service.received().size() - before).isLessThanOrEqualTo(SERVICES * ((int) seconds + 1));
    }
}
