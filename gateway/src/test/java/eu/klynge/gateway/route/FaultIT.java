package eu.klynge.gateway.route;

import static eu.klynge.gateway.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.klynge.gateway.FaultyService;
import eu.klynge.gateway.FaultyService.Fault;
import eu.klynge.gateway.RunningGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FaultIT {

    private static final String IMPATIENT = "spring.cloud.gateway.server.webflux.httpclient.response-timeout=300ms";
    private static final String TRUSTING = "klynge.breaker.minimum-calls=1000";

    private static FaultyService service;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        service = FaultyService.start();
        gateway = RunningGateway.inFrontOf(service.url(), IMPATIENT, TRUSTING, "klynge.breaker.window=1000");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @Test
    void aServiceThatDoesNotAnswerIsATimeout() {
        service.fails(Fault.SILENT);

        assertProblem(gateway.get("/api/v1/clusters"), 504, "upstream-timeout");
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() {
        try (var other = RunningGateway.inFrontOf(URI.create("http://127.0.0.1:1"))) {
            var answer = other.get("/api/v1/clusters");

            assertProblem(answer, 503, "upstream-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        }
    }

    @Test
    void aLostConnectionIsTriedOnceMoreForAGet() {
        service.fails(Fault.RESET);

        assertProblem(gateway.get("/api/v1/clusters"), 503, "upstream-unavailable");

        assertThat(service.requests()).isEqualTo(2);
    }

    @Test
    void aPostIsNeverSentTwice() {
        service.fails(Fault.RESET);

        assertProblem(gateway.post("/api/v1/registrations", "{}"), 503, "upstream-unavailable");

        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void aTimeoutIsNotTriedAgain() {
        service.fails(Fault.SILENT);

        gateway.get("/api/v1/clusters");

        assertThat(service.requests()).isEqualTo(1);
    }

    @Test
    void anAnswerThatBreaksOffIsNotPassedOffAsWhole() {
        service.fails(Fault.CUT_IN_THE_BODY);

        assertThatThrownBy(() -> gateway.get("/api/v1/clusters")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void manySlowCallsAtOnceAllGetTheirTurn() {
        service.fails(Fault.SILENT);

        var statuses = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> gateway.get("/api/v1/clusters").statusCode(), Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(statuses).containsOnly(504);
        assertThat(service.requests()).isEqualTo(60);
    }

    @Test
    void clientsThatHangUpDoNotOpenTheBreakerAndAreNoError(CapturedOutput output) throws IOException {
        service.fails(Fault.NONE);
        for (int i = 0; i < 25; i++) {
            try (var socket = new Socket("127.0.0.1", gateway.port())) {
                socket.getOutputStream()
                        .write("POST /api/v1/registrations HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }

        assertThat(gateway.post("/api/v1/registrations", "{}").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> output.getAll()
                                .lines()
                                .filter(line -> line.contains("access"))
                                .count()
                        >= 26);
        assertThat(output.getAll()).doesNotContain("\"level\":\"ERROR\"");
    }

    @Test
    void theBreakerOpensAfterFailuresAndClosesWhenTheServiceIsBack() {
        try (var failing = FaultyService.start();
                var guarded = RunningGateway.inFrontOf(
                        failing.url(),
                        "klynge.breaker.window=4",
                        "klynge.breaker.minimum-calls=4",
                        "klynge.breaker.probes=1",
                        "klynge.breaker.rest=500ms")) {
            failing.fails(Fault.RESET);
            for (int i = 0; i < 4; i++) {
                guarded.post("/api/v1/registrations", "{}");
            }

            failing.fails(Fault.NONE);
            var refused = guarded.get("/api/v1/clusters");

            assertProblem(refused, 503, "upstream-unavailable");
            assertThat(refused.body()).contains("left alone");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(failing.requests()).isZero();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> guarded.get("/api/v1/clusters").statusCode() == 200);
            assertThat(guarded.post("/api/v1/registrations", "{}").statusCode()).isEqualTo(200);
        }
    }
}
