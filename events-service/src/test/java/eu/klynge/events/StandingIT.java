package eu.klynge.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@EventsTest
class StandingIT {

    private final WebTestClient http;

    StandingIT(@LocalServerPort int port) {
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(40))
                .build();
    }

    @Test
    void theServiceIsReadyWithStoreAndBroker() {
        http.get().uri("/readyz").exchange().expectStatus().isOk();
    }

    @Test
    void itsInterfaceIsDescribed() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .value(version -> assertThat(version.toString()).startsWith("3.1"))
                .jsonPath("$.paths['/api/v1/attendances/mine'].get.security")
                .isNotEmpty()
                .jsonPath("$.paths['/api/v1/events/{event}/attendances'].post.security")
                .doesNotExist();
    }
}
