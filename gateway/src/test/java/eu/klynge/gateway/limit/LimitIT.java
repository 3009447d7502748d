package eu.klynge.gateway.limit;

import static eu.klynge.gateway.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.gateway.ForeignService;
import eu.klynge.gateway.RunningGateway;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Refills are too slow to matter here: a bucket of two is empty after two. Time itself is RateLimitsTest's. */
class LimitIT {

    private static final AtomicInteger VISITORS = new AtomicInteger();
    private static final String[] LOW = {
        "KLYNGE_RATE_REGISTRATIONS_BURST=2",
        "KLYNGE_RATE_REGISTRATIONS_PER_SECOND=1",
        "KLYNGE_RATE_READS_BURST=60",
        "KLYNGE_RATE_READS_PER_SECOND=1",
        "KLYNGE_RATE_REFUSED_TOKENS_BURST=3",
        "KLYNGE_RATE_REFUSED_TOKENS_PER_SECOND=1",
        "KLYNGE_TRUSTED_PROXIES=127.0.0.0/8"
    };

    private static ForeignService service;
    private static RunningGateway gateway;

    /** Of each test; the gateway takes this test for a proxy that it trusts. */
    private final String visitor = "192.0.2." + VISITORS.incrementAndGet();

    @BeforeAll
    static void start() {
        service = ForeignService.start();
        gateway = RunningGateway.inFrontOf(service.url(), LOW);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @Test
    void registrationsBeyondTheBurstWait() {
        assertThat(register().statusCode()).isEqualTo(200);
        assertThat(register().statusCode()).isEqualTo(200);

        var refused = register();

        assertProblem(refused, 429, "too-many-requests");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"registrations\";q=2;w=2");
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(state -> assertThat(state).matches("\"registrations\";r=0;t=[12]"));
    }

    @Test
    void anEmptyBucketForOneKindLeavesTheOthersFull() {
        register();
        register();
        assertThat(register().statusCode()).isEqualTo(429);

        var read = gateway.get("/api/v1/clusters", "X-Forwarded-For", visitor);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("RateLimit-Policy")).hasValue("\"reads\";q=60;w=60");
        assertThat(read.headers().firstValue("RateLimit")).hasValue("\"reads\";r=59;t=1");
    }

    @Test
    void aKnownClientHasABucketOfItsOwn() {
        register();
        register();
        String bearer = RunningGateway.token().subject("a").client("portal").bearer();
        String another = RunningGateway.token().subject("b").client("portal").bearer();

        var first = register("Authorization", bearer);
        register("Authorization", bearer);
        var other = register("Authorization", another);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"authenticated\";q=2000;w=2");
        assertThat(other.headers().firstValue("RateLimit"))
                .hasValueSatisfying(state -> assertThat(state).contains("r=1999"));
    }

    @Test
    void whoKeepsSendingBadTokensIsNotHeard() {
        for (int i = 0; i < 3; i++) {
            assertProblem(
                    gateway.get("/api/v1/clusters", "Authorization", "Bearer bad", "X-Forwarded-For", visitor),
                    401,
                    "unauthenticated");
        }

        var refused = gateway.get("/api/v1/clusters", "Authorization", "Bearer bad", "X-Forwarded-For", visitor);

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(gateway.get("/api/v1/clusters", "X-Forwarded-For", visitor).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTrustedProxySaysWhoAsks() {
        register();
        register();
        assertThat(register().statusCode()).isEqualTo(429);

        assertThat(gateway.post("/api/v1/registrations", "{}", "X-Forwarded-For", visitor + ", 198.51.100.1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anybodyElseSaysItInVain() {
        try (var trustsNobody = RunningGateway.inFrontOf(
                service.url(), "KLYNGE_RATE_REGISTRATIONS_BURST=1", "KLYNGE_RATE_REGISTRATIONS_PER_SECOND=1")) {
            trustsNobody.post("/api/v1/registrations", "{}", "X-Forwarded-For", "198.51.100.1");

            var answer = trustsNobody.post("/api/v1/registrations", "{}", "X-Forwarded-For", "198.51.100.2");

            assertThat(answer.statusCode()).isEqualTo(429);
        }
    }

    private HttpResponse<String> register(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "X-Forwarded-For";
        all[headers.length + 1] = visitor;
        return gateway.post("/api/v1/registrations", "{}", all);
    }
}
