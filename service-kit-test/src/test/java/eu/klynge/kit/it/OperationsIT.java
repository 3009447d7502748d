package eu.klynge.kit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.token.TokenIssuer;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@HarbourTest
class OperationsIT {

    private static final String OPERATIONS = "/api/v1/operations/harbour";
    private static final String READER = "/consumers/" + Harbour.GROUP;

    private final String key = "boat-" + UUID.randomUUID();

    @Autowired
    private MongoDatabase database;

    @LocalServerPort
    private int port;

    private Shore shore;
    private Sea sea;
    private TokenIssuer issuer;

    @BeforeEach
    void watch(Infrastructure infrastructure, TokenIssuer tokens) {
        shore = new Shore(database);
        sea = Sea.of(infrastructure.kafkaBootstrap());
        issuer = tokens;
    }

    @AfterEach
    void goOn() {
        call(HttpMethod.POST, READER + "/resume");
        sea.close();
    }

    @Test
    void aReaderIsListedWithWhatItHasRead() {
        sea.moved(key, 1, "A1");
        shore.boatIn(key, "A1");

        await().atMost(Shore.LIMIT).untilAsserted(() -> {
            JsonNode reader = reader();
            assertThat(reader.path("state").stringValue()).isEqualTo("running");
            assertThat(reader.path("lag").longValue(-1)).isZero();
            assertThat(reader.at("/partitions/0/topic").stringValue()).isEqualTo(Harbour.BOATS);
            assertThat(reader.at("/partitions/0/committed").longValue())
                    .isPositive()
                    .isEqualTo(reader.at("/partitions/0/end").longValue());
        });
    }

    @Test
    void aPausedReaderLeavesRecordsWhereTheyAreAndTakesThemWhenItGoesOn() {
        sea.moved(key, 1, "A1");
        shore.boatIn(key, "A1");

        assertThat(call(HttpMethod.POST, READER + "/pause").path("state").stringValue())
                .isEqualTo("paused");
        sea.moved(key, 2, "B2");
        await().atMost(Shore.LIMIT)
                .untilAsserted(
                        () -> assertThat(reader().path("lag").longValue()).isPositive());
        assertThat(shore.boat(key).getString("berth")).isEqualTo("A1");

        call(HttpMethod.POST, READER + "/resume");
        assertThat(shore.boatIn(key, "B2")).isNotNull();
    }

    @Test
    void whatAnotherInstanceWasToldHoldsHereToo() {
        Mono.from(database.getCollection("paused-consumers").insertOne(new org.bson.Document("_id", Harbour.GROUP)))
                .block();

        await().atMost(Shore.LIMIT)
                .untilAsserted(
                        () -> assertThat(reader().path("state").stringValue()).isEqualTo("paused"));
    }

    @Test
    void theOutboxIsSeen() {
        JsonNode outbox = call(HttpMethod.GET, "/outbox");

        assertThat(outbox.path("backlog").longValue(-1)).isZero();
        assertThat(outbox.path("ageSeconds").doubleValue(-1)).isZero();
    }

    @Test
    void onlyOperatorsMayAndStrangersReadersAreUnknown() {
        client("steward")
                .post()
                .uri(OPERATIONS + READER + "/pause")
                .exchange()
                .expectStatus()
                .isForbidden();
        client("operator")
                .post()
                .uri(OPERATIONS + "/consumers/nobody/pause")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void everyCallIsInTheLogAlsoWhenManyComeAtOnce() {
        shore.forget("audit-log");

        Flux.range(0, 20)
                .flatMap(n -> Mono.fromRunnable(() -> call(HttpMethod.GET, "/outbox"))
                        .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
                .blockLast();

        JsonNode entries = call(HttpMethod.GET, "/audit-log?limit=200").path("items");
        assertThat(entries.valueStream().map(entry -> entry.path("number").longValue()))
                .hasSize(21)
                .isSorted();
        assertThat(entries.valueStream().map(entry -> entry.path("name").stringValue()))
                .containsOnly("olga");
        JsonNode verdict = call(HttpMethod.GET, "/audit-log/verification");
        assertThat(verdict.path("intact").booleanValue()).isTrue();
        assertThat(verdict.path("entries").longValue()).isEqualTo(22);
    }

    @Test
    void aChangedEntryAndAMissingEntryAreFound() {
        shore.forget("audit-log");
        for (int i = 0; i < 5; i++) {
            call(HttpMethod.GET, "/outbox");
        }
        var entries = database.getCollection("audit-log");

        Mono.from(entries.updateOne(Filters.eq("_id", 3L), Updates.set("name", "nobody")))
                .block();
        assertThat(call(HttpMethod.GET, "/audit-log/verification")
                        .path("brokenAt")
                        .longValue())
                .isEqualTo(3);

        Mono.from(entries.updateOne(Filters.eq("_id", 3L), Updates.set("name", "olga")))
                .block();
        assertThat(call(HttpMethod.GET, "/audit-log/verification")
                        .path("intact")
                        .booleanValue())
                .isTrue();

        Mono.from(entries.deleteOne(Filters.eq("_id", 2L))).block();
        assertThat(call(HttpMethod.GET, "/audit-log/verification")
                        .path("brokenAt")
                        .longValue())
                .isEqualTo(3);
        shore.forget("audit-log");
    }

    private JsonNode reader() {
        return call(HttpMethod.GET, "/consumers")
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").stringValue().equals(Harbour.GROUP))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode call(HttpMethod method, String address) {
        return client("operator")
                .method(method)
                .uri(OPERATIONS + address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient client(String role) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Shore.LIMIT)
                .defaultHeader(
                        "Authorization",
                        issuer.token()
                                .username("olga")
                                .roles(role)
                                .audience("harbour")
                                .bearer())
                .build();
    }
}
