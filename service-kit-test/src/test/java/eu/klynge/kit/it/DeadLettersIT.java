package eu.klynge.kit.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.token.TokenIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HarbourTest
class DeadLettersIT {

    private static final String LETTERS = "/api/v1/operations/harbour/dead-letters";

    private final String key = "boat-" + UUID.randomUUID();

    @Autowired
    private MongoDatabase database;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private Shore shore;
    private Sea sea;
    private WebTestClient operator;
    private TokenIssuer issuer;

    @BeforeEach
    void watch(Infrastructure infrastructure, TokenIssuer tokens) {
        shore = new Shore(database);
        sea = Sea.of(infrastructure.kafkaBootstrap());
        issuer = tokens;
        operator = client("operator");
        forgetEarlierTests();
    }

    /** Letters are collected in order: when the last one is there, none of another test is still under way. */
    private void forgetEarlierTests() {
        sea.broken(key + "-last");
        letter(key + "-last");
        shore.forget("dead-letters");
    }

    @AfterEach
    void stopWatching() {
        Harbour.piratesAreWelcome = false;
        sea.close();
    }

    @Test
    void aDeadLetterIsListedWithItsCauseAndWithoutItsPayload() {
        sea.broken(key);

        JsonNode letter = letter(key);
        assertThat(letter.path("cause").stringValue()).isEqualTo("malformed-json");
        assertThat(letter.path("topic").stringValue()).isEqualTo(Harbour.BOATS);
        assertThat(letter.path("group").stringValue()).isEqualTo(Harbour.GROUP);
        assertThat(letter.path("state").stringValue()).isEqualTo("open");
        assertThat(letter.path("payloadBytes").intValue()).isEqualTo(5);
        assertThat(letter.toString()).doesNotContain("oops");
    }

    @Test
    void itsHeadersAreShownAloneAndItsPayloadOnRequest() {
        sea.broken(key);
        String id = letter(key).path("id").stringValue();

        assertThat(get("/" + id).path("headers").path("ce_id").stringValue()).hasSize(36);
        assertThat(get("/" + id).path("headers").has("klynge_dlt_cause")).isFalse();
        operator.get()
                .uri(LETTERS + "/" + id + "/payload")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .isEqualTo(Sea.BROKEN.getBytes(UTF_8));
        assertThat(audited("dead-letters.payload", id)).isEqualTo(1);
    }

    @Test
    void aReplayedLetterHasItsEffectOnceItsCauseIsGone() {
        sea.pirate(key, 1, "A1");
        String id = letter(key).path("id").stringValue();

        Harbour.piratesAreWelcome = true;
        JsonNode replayed = post("/" + id + "/replay", Map.of(), 200);
        assertThat(shore.boatIn(key, "A1").getInteger("moves")).isEqualTo(1);

        assertThat(replayed.path("state").stringValue()).isEqualTo("replayed");
        assertThat(replayed.path("changedBy").stringValue()).isEqualTo("olga");
        post("/" + id + "/replay", Map.of(), 409);
        assertThat(audited("dead-letters.replay", id)).isEqualTo(2);
    }

    @Test
    void aReplayThatFailsAgainIsANewDeadLetter() {
        sea.broken(key);
        String id = letter(key).path("id").stringValue();

        post("/" + id + "/replay", Map.of(), 200);

        await().atMost(Shore.LIMIT).until(() -> letters("?state=open").size() == 1);
        JsonNode again = letters("?state=open").getFirst();
        assertThat(again.path("id").stringValue()).isNotEqualTo(id);
        assertThat(again.path("topic").stringValue()).isEqualTo(Harbour.BOATS);
        assertThat(again.path("failedAt").path("topic").stringValue())
                .isEqualTo(Subscription.retry(Harbour.BOATS, Harbour.GROUP));
    }

    @Test
    void aReplayThatComesTooLateDoesNotUndoWhatCameAfterIt() {
        sea.pirate(key, 1, "A1");
        String id = letter(key).path("id").stringValue();
        sea.moved(key, 2, "A2");
        shore.boatIn(key, "A2");

        Harbour.piratesAreWelcome = true;
        double before = skipped();
        post("/" + id + "/replay", Map.of(), 200);
        await().atMost(Shore.LIMIT).until(() -> skipped() > before);

        assertThat(shore.boat(key).getString("berth")).isEqualTo("A2");
    }

    @Test
    void allOfOneCauseAreReplayedTogether() {
        sea.pirate(key + "-1", 1, "A1");
        sea.pirate(key + "-2", 1, "A2");
        sea.broken(key + "-3");
        letter(key + "-3");

        Harbour.piratesAreWelcome = true;
        JsonNode outcome = post("/replay", Map.of("cause", "pirate"), 200);
        shore.boatIn(key + "-1", "A1");
        shore.boatIn(key + "-2", "A2");

        assertThat(outcome.path("replayed").intValue()).isEqualTo(2);
        assertThat(letters("?state=open")).hasSize(1);
    }

    @Test
    void aDismissedLetterSaysWhoAndWhyAndLosesItsPayload() {
        sea.broken(key);
        String id = letter(key).path("id").stringValue();

        post("/" + id + "/dismissal", Map.of(), 422);
        JsonNode dismissed = post("/" + id + "/dismissal", Map.of("reason", "A test of the sender"), 200);

        assertThat(dismissed.path("state").stringValue()).isEqualTo("dismissed");
        assertThat(dismissed.path("reason").stringValue()).isEqualTo("A test of the sender");
        operator.get()
                .uri(LETTERS + "/" + id + "/payload")
                .exchange()
                .expectStatus()
                .isNotFound();
        post("/" + id + "/replay", Map.of(), 409);
    }

    @Test
    void aLetterTooLargeToBePutAsideIsKeptWithoutItsPayload() {
        sea.writer().write(Sea.event(key, 1, "x".repeat(1_048_000)));
        JsonNode letter = letter(key);
        String id = letter.path("id").stringValue();

        assertThat(letter.path("payloadOmitted").booleanValue()).isTrue();
        post("/" + id + "/replay", Map.of(), 409);
        post("/" + id + "/dismissal", Map.of("reason", "Too large to be true"), 200);
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            sea.broken(key + "-" + i);
        }
        letter(key + "-4");

        List<String> seen = new ArrayList<>();
        String next = "";
        for (int page = 0; page < 3; page++) {
            JsonNode found = get("?limit=2" + next);
            found.path("items")
                    .values()
                    .forEach(item -> seen.add(item.path("key").stringValue()));
            next = "&cursor=" + found.path("next").stringValue("none");
        }
        assertThat(next).isEqualTo("&cursor=none");
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        operator.get()
                .uri(LETTERS + "?cursor=rubbish")
                .exchange()
                .expectStatus()
                .isBadRequest();
        operator.get().uri(LETTERS + "?state=lost").exchange().expectStatus().isEqualTo(422);
    }

    @Test
    void onlyOperatorsMayLook() {
        client("steward").get().uri(LETTERS).exchange().expectStatus().isForbidden();
        WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri(LETTERS)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void openLettersDegradeTheHealthAndAreCounted() {
        assertThat(health()).isEqualTo("UP");
        sea.broken(key);
        String id = letter(key).path("id").stringValue();

        assertThat(health()).isEqualTo("DEGRADED");
        await().atMost(Shore.LIMIT).untilAsserted(() -> assertThat(gauge()).isEqualTo(1));

        post("/" + id + "/dismissal", Map.of("reason", "done"), 200);
        assertThat(health()).isEqualTo("UP");
        await().atMost(Shore.LIMIT).untilAsserted(() -> assertThat(gauge()).isZero());
    }

    private JsonNode letter(String ofKey) {
        return await().atMost(Shore.LIMIT)
                .until(
                        () -> letters("").stream()
                                .filter(letter ->
                                        ofKey.equals(letter.path("key").stringValue(null)))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    private List<JsonNode> letters(String query) {
        return List.copyOf(get(query).path("items").values());
    }

    private JsonNode get(String address) {
        return operator.get()
                .uri(LETTERS + address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private JsonNode post(String address, Map<String, String> body, int status) {
        return operator.post()
                .uri(LETTERS + address)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private String health() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + managementPort)
                .build()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("components")
                .path("deadLetters")
                .path("status")
                .stringValue();
    }

    private double gauge() {
        return meters.get("klynge.deadletters.open")
                .tag("topic", Harbour.BOATS)
                .gauge()
                .value();
    }

    private double skipped() {
        return meters.counter("klynge.inbox.records", "group", Harbour.GROUP, "outcome", "skipped")
                .count();
    }

    private long audited(String what, String target) {
        return shore.count(
                "audit-log",
                Filters.and(Filters.eq("what", what), Filters.eq("target", target), Filters.eq("name", "olga")));
    }

    private WebTestClient client(String role) {
        String token =
                issuer.token().username("olga").roles(role).audience("harbour").value();
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
    }
}
