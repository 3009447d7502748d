package eu.klynge.gateway.door;

import static eu.klynge.gateway.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.gateway.ForeignService;
import eu.klynge.gateway.RunningGateway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DoorIT {

    private static final int LIMIT = 256 * 1024;
    private static final byte[] TWO_MEGABYTES = new byte[2_000_000];

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

    @Test
    void aDeclaredLengthBeyondTheLimitIsRefusedBeforeTheBody() {
        int before = service.received().size();

        assertProblem(gateway.post("/api/v1/registrations", TWO_MEGABYTES), 413, "too-large");

        assertThat(service.received()).hasSize(before);
    }

    @Test
    void anUndeclaredLengthBeyondTheLimitIsRefusedToo() {
        assertProblem(chunked("/api/v1/registrations", TWO_MEGABYTES), 413, "too-large");
    }

    @Test
    void theGatewaysOwnPagesTakeNoLargeBodiesEither() {
        assertProblem(gateway.post("/api/docs", TWO_MEGABYTES), 413, "too-large");
    }

    @Test
    void exactlyTheLimitPassesDeclaredOrNot() {
        assertThat(gateway.post("/api/v1/registrations", new byte[LIMIT]).statusCode())
                .isEqualTo(200);
        assertThat(service.last().bodyLength()).isEqualTo(LIMIT);

        assertThat(chunked("/api/v1/registrations", new byte[LIMIT]).statusCode())
                .isEqualTo(200);
        assertThat(service.last().bodyLength()).isEqualTo(LIMIT);
    }

    @Test
    void someAddressesTakeMoreAndTheirNeighboursDoNot() {
        byte[] large = new byte[LIMIT + 1];
        HttpRequest.BodyPublisher body = BodyPublishers.ofByteArray(large);

        assertThat(gateway.send(gateway.request(gateway.at("/api/v1/clusters/c1/logo"))
                                .PUT(body))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                gateway.send(gateway.request(gateway.at("/api/v1/clusters/c1/logo/x"))
                        .PUT(body)),
                413,
                "too-large");
        assertProblem(
                gateway.send(gateway.request(gateway.at("/api/v1/clusters/c1/logo"))
                        .PUT(BodyPublishers.ofByteArray(TWO_MEGABYTES))),
                413,
                "too-large");
    }

    @Test
    void spoiledRequestsDoNotOpenTheBreaker() {
        for (int i = 0; i < 25; i++) {
            chunked("/api/v1/registrations", TWO_MEGABYTES);
        }

        assertThat(gateway.post("/api/v1/registrations", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void tooLongHeadersAreAProblem() throws IOException {
        String answer =
                gateway.raw("GET / HTTP/1.1\r\nHost: klynge.test\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/too-large", "The headers are too long.");
    }

    @Test
    void aTooLongAddressIsAProblem() throws IOException {
        String answer = gateway.raw("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: klynge.test\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/too-large", "The address is too long.");
    }

    @Test
    void whatIsNoHttpIsAProblem() throws IOException {
        String answer = gateway.raw("GET / HTTP/1.1\r\nno header at all\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/malformed-request");
    }

    @Test
    void everyAnswerTellsBrowsersWhatNotToDo() {
        for (String path : new String[] {"/api/v1/clusters", "/", "/nothing", "/assets/klynge.css"}) {
            var headers = gateway.get(path).headers();

            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("camera=(self)", "geolocation=()"));
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
            assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
        }
    }

    @Test
    void aServicesOwnWordOnThoseIsReplacedNotDoubled() {
        service.answers(
                "/api/v1/clusters/loose", 200, "{}", "X-Frame-Options", "ALLOWALL", "Server", "x", "X-Powered-By", "y");

        var headers = gateway.get("/api/v1/clusters/loose").headers();

        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void otherOriginsAreTurnedAway() {
        assertProblem(gateway.get("/api/v1/clusters", "Origin", "https://evil.example"), 403, "forbidden");
        assertProblem(preflight("https://evil.example"), 403, "forbidden");
    }

    @Test
    void ourOwnOriginIsNoStranger() {
        assertThat(gateway.get("/api/v1/clusters", "Origin", RunningGateway.PUBLIC_URL)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void listedOriginsMayCallAndSeeWhatTheyNeed() {
        try (var open = RunningGateway.inFrontOf(
                service.url(),
                "KLYNGE_CORS_ORIGINS=https://portal.example,https://maps.example",
                "KLYNGE_PUBLIC_URL=https://klynge.example")) {
            var answer = open.get("/api/v1/clusters", "Origin", "https://maps.example");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://maps.example");
            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(open.get("/api/v1/clusters", "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> preflight(String origin) {
        return gateway.send(gateway.request(
                        gateway.at("/api/v1/registrations"), "Origin", origin, "Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private static HttpResponse<String> chunked(String path, byte[] body) {
        return gateway.send(gateway.request(gateway.at(path))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }
}
