package eu.klynge.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class JsonLogTest {

    @AfterEach
    void forgetTheLogSettings() {
        MDC.clear();
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }

    @Test
    void aLineIsOneJsonObjectWithServiceAndTrace(CapturedOutput output) {
        var service = new SpringApplicationBuilder(Object.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.application.name=harbour-service",
                        "--KLYNGE_PUBLIC_URL=http://127.0.0.1:8080",
                        "--KLYNGE_ISSUER_URI=http://127.0.0.1:8090",
                        "--KLYNGE_JWKS_URI=http://127.0.0.1:8090/certs",
                        "--KLYNGE_KAFKA_BOOTSTRAP=127.0.0.1:9092",
                        "--KLYNGE_MONGODB_URI=mongodb://127.0.0.1/harbour");
        MDC.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        LoggerFactory.getLogger(JsonLogTest.class).info("The tide is high");
        service.close();

        JsonNode line = JsonMapper.shared()
                .readTree(output.getOut()
                        .lines()
                        .filter(text -> text.contains("The tide is high"))
                        .findFirst()
                        .orElseThrow());
        assertThat(line.path("message").stringValue()).isEqualTo("The tide is high");
        assertThat(line.path("traceId").stringValue()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(line.path("service").path("name").stringValue()).isEqualTo("harbour-service");
    }
}
