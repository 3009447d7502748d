package eu.klynge.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SharedDefaultsTest {

    @Test
    void whatAServiceSaysWins() {
        assertThat(given(Map.of("spring.lifecycle.timeout-per-shutdown-phase", "1s"))
                        .getProperty("spring.lifecycle.timeout-per-shutdown-phase"))
                .isEqualTo("1s");
    }

    @Test
    void thePortIsTheVariableElseTheServicesOwnDefault() {
        assertThat(given(Map.of("KLYNGE_PORT", "9", "klynge.port", "8101")).getProperty("server.port"))
                .isEqualTo("9");
        assertThat(given(Map.of("klynge.port", "8101")).getProperty("server.port"))
                .isEqualTo("8101");
    }

    @Test
    void aProcessListensOnTheLoopbackAddressUnlessTold() {
        assertThat(given(Map.of()).getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(given(Map.of()).getProperty("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(given(Map.of("KLYNGE_BIND_ADDRESS", "0.0.0.0")).getProperty("server.address"))
                .isEqualTo("0.0.0.0");
    }

    @Test
    void logsAreJsonUnlessTextIsAskedFor() {
        assertThat(given(Map.of()).getProperty("logging.structured.format.console"))
                .isEqualTo("ecs");
        assertThat(given(Map.of("KLYNGE_LOG_FORMAT", "text")).getProperty("logging.structured.format.console"))
                .isNull();
    }

    @Test
    void aServiceWithAStoreIsReadyOnlyWithIt() {
        assertThat(given(Map.of()).getProperty("management.endpoint.health.group.readiness.include"))
                .contains("mongo");
    }

    private static StandardEnvironment given(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", properties));
        new SharedDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
