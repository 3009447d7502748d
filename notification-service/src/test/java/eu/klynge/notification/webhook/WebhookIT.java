package eu.klynge.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.token.TestToken;
import eu.klynge.kit.test.token.TokenIssuer;
import eu.klynge.notification.Facts;
import eu.klynge.notification.NotificationTest;
import eu.klynge.notification.PublicTopics;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records in, requests to real receivers out. */
@NotificationTest
class WebhookIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String PATH = "/api/v1/webhooks";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebTestClient http;
    private final PublicTopics topics;
    private final TestToken agency = agency("agency-" + UUID.randomUUID());

    WebhookIT(@LocalServerPort int port, Infrastructure infrastructure) {
        topics = PublicTopics.of(infrastructure);
        http = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(LIMIT)
                .build();
    }

    private static TestToken agency(String client) {
        return TokenIssuer.shared()
                .token()
                .username("service-account-" + client)
                .with("azp", client)
                .roles("agency")
                .audience("notification-service");
    }

    private WebTestClient.ResponseSpec call(
            HttpMethod method, String path, @Nullable String ifMatch, @Nullable String body) {
        return call(agency, method, path, ifMatch, body);
    }

    private WebTestClient.ResponseSpec call(
            TestToken token, HttpMethod method, String path, @Nullable String ifMatch, @Nullable String body) {
        WebTestClient.RequestBodySpec request = http.method(method)
                .uri(PATH + path)
                .header("Authorization", token.bearer())
                .header("Content-Type", "application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer, int status) {
        return JSON.readTree(Objects.requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody()));
    }

    /** Of one country, so that no other test's events come. */
    private JsonNode created(String url, String country) {
        String body = "{\"url\":\"%s\",\"countries\":[\"%s\"]}".formatted(url, country);
        return json(call(HttpMethod.POST, "", null, body), 201);
    }

    private JsonNode deliveries(String id) {
        return json(call(HttpMethod.GET, "/" + id + "/deliveries", null, null), 200)
                .path("items");
    }

    @Test
    void anEventArrivesSignedAndWhole() throws Exception {
        try (var receiver = new Hearing(message -> 204)) {
            JsonNode webhook = created(receiver.url(), "EE");
            String data = PublicTopics.cluster("signed", "EE");

            topics.published("signed", 1, data);
            topics.published("not-signed", 1, PublicTopics.cluster("not-signed", "DK"));

            await().atMost(LIMIT).until(() -> !receiver.heard().isEmpty());
            Hearing.Heard heard = receiver.heard().getFirst();
            new com.standardwebhooks.Webhook(webhook.path("secret").asString()).verify(heard.body(), heard.headers());
            assertThat(heard.body()).endsWith("\"data\":" + data + "}");
            assertThat(heard.headers().get("content-type").getFirst()).startsWith("application/cloudevents+json");
            String id = webhook.path("id").asString();
            await().atMost(LIMIT)
                    .until(() -> deliveries(id).path(0).path("state").asString().equals("delivered"));
            assertThat(deliveries(id)).hasSize(1);
            assertThat(deliveries(id).path(0).path("id").asString()).isEqualTo(heard.id());
            assertThat(json(call(HttpMethod.GET, "/" + id, null, null), 200).has("secret"))
                    .as("shown once")
                    .isFalse();
        }
    }

    @Test
    void aFailedDeliveryComesAgainBeforeLaterOnesOfItsKey() {
        var failures = new AtomicInteger(1);
        try (var receiver = new Hearing(
                message -> message.subject().equals("retry") && failures.getAndDecrement() > 0 ? 500 : 200)) {
            created(receiver.url(), "LT");

            topics.published("retry", 1, PublicTopics.cluster("retry", "LT"));
            await().atMost(LIMIT).until(() -> !receiver.heard().isEmpty());
            topics.published("retry", 2, PublicTopics.cluster("retry", "LT"));
            topics.published("other", 1, PublicTopics.cluster("other", "LT"));

            await().atMost(LIMIT).until(() -> receiver.heard().size() == 4);
            assertThat(receiver.heard().stream()
                            .filter(message -> message.subject().equals("retry"))
                            .map(Hearing.Heard::sequence))
                    .containsExactly("1", "1", "2");
            assertThat(receiver.heard().stream()
                            .filter(message -> message.sequence().equals("1")
                                    && message.subject().equals("retry"))
                            .map(Hearing.Heard::id)
                            .distinct())
                    .as("one webhook-id for all attempts")
                    .hasSize(1);
            assertThat(receiver.heard().get(1).subject()).as("did not wait").isEqualTo("other");
        }
    }

    @Test
    void goneDisablesAndAnActivationGoesOn() {
        var status = new AtomicInteger(410);
        try (var receiver = new Hearing(message -> status.get())) {
            String id = created(receiver.url(), "IS").path("id").asString();

            topics.published("gone-1", 1, PublicTopics.cluster("gone-1", "IS"));

            await().atMost(LIMIT)
                    .until(() -> webhook(id).path("state").asString().equals("disabled"));
            assertThat(webhook(id).path("disabledBecause").asString()).contains("410");
            json(call(HttpMethod.POST, "/" + id + "/deliveries/none/redelivery", null, null), 409);

            status.set(200);
            json(call(HttpMethod.POST, "/" + id + "/activation", "*", null), 200);
            String failed = deliveries(id).path(0).path("id").asString();
            json(call(HttpMethod.POST, "/" + id + "/deliveries/" + failed + "/redelivery", null, null), 202);
            await().atMost(LIMIT)
                    .until(() -> deliveries(id).path(0).path("state").asString().equals("delivered"));
            assertThat(receiver.heard().stream().map(Hearing.Heard::id)).containsExactly(failed, failed);
        }
    }

    @Test
    void anAgencyThatIsRevokedHearsNoMore() {
        String client = "agency-" + UUID.randomUUID();
        TestToken owner = agency(client);
        String body = "{\"url\":\"https://hooks.example.org/\",\"countries\":[\"XK\"]}";
        String id = json(call(owner, HttpMethod.POST, "", null, body), 201)
                .path("id")
                .asString();

        topics.revoked(client, 9);

        await().atMost(LIMIT)
                .until(() -> json(call(owner, HttpMethod.GET, "/" + id, null, null), 200)
                        .path("disabledBecause")
                        .asString("")
                        .contains("revoked"));
    }

    private JsonNode webhook(String id) {
        return json(call(HttpMethod.GET, "/" + id, null, null), 200);
    }

    @Test
    void aReceiverThatNeverAnswersDelaysNobodyElse() {
        var end = new CountDownLatch(1);
        try (var dead = new Hearing(message -> {
                    awaitQuietly(end);
                    return 200;
                });
                var healthy = new Hearing(message -> 200)) {
            created(dead.url(), "MT");
            created(healthy.url(), "MT");

            for (int each = 0; each < 10; each++) {
                topics.published("lane-" + each, 1, PublicTopics.cluster("lane-" + each, "MT"));
            }

            await().atMost(LIMIT).until(() -> healthy.heard().size() == 10);
            assertThat(end.getCount()).as("the other still waits").isEqualTo(1);
            end.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aPingTellsWhatTheReceiverAnswers() throws Exception {
        try (var receiver = new Hearing(message -> 418)) {
            JsonNode webhook = created(receiver.url(), "XK");

            JsonNode ping = json(call(HttpMethod.POST, "/" + webhook.path("id").asString() + "/ping", null, null), 200);

            assertThat(ping.path("outcome").asString()).isEqualTo("418");
            Hearing.Heard heard = receiver.heard().getFirst();
            new com.standardwebhooks.Webhook(webhook.path("secret").asString()).verify(heard.body(), heard.headers());
        }
    }

    @Test
    void aRotatedSecretSignsBesideTheNewOne() throws Exception {
        try (var receiver = new Hearing(message -> 200)) {
            JsonNode webhook = created(receiver.url(), "XK");
            String id = webhook.path("id").asString();

            JsonNode rotated = json(call(HttpMethod.POST, "/" + id + "/secrets", "\"1\"", null), 200);
            json(call(HttpMethod.POST, "/" + id + "/ping", null, null), 200);

            Hearing.Heard heard = receiver.heard().getFirst();
            for (JsonNode each : new JsonNode[] {webhook, rotated}) {
                new com.standardwebhooks.Webhook(each.path("secret").asString()).verify(heard.body(), heard.headers());
            }
            assertThat(rotated.path("secret")).isNotEqualTo(webhook.path("secret"));
        }
    }

    @Test
    void aWebhookIsChangedAndDeletedByItsOwnerAlone() {
        String id = created("https://hooks.example.org/", "XK").path("id").asString();
        TestToken other = agency("agency-other");

        json(call(other, HttpMethod.GET, "/" + id, null, null), 404);
        json(call(other, HttpMethod.DELETE, "/" + id, "*", null), 404);
        json(call(agency("agency-juror").roles("juror"), HttpMethod.GET, "/" + id, null, null), 403);
        json(call(HttpMethod.PUT, "/" + id, null, "{\"url\":\"https://hooks.example.org/2\"}"), 428);
        json(call(HttpMethod.PUT, "/" + id, "\"7\"", "{\"url\":\"https://hooks.example.org/2\"}"), 412);
        JsonNode changed =
                json(call(HttpMethod.PUT, "/" + id, "\"1\"", "{\"url\":\"https://hooks.example.org/2\"}"), 200);
        assertThat(changed.path("url").asString()).endsWith("/2");
        assertThat(json(call(HttpMethod.GET, "", null, null), 200).path("items"))
                .hasSize(1);
        call(HttpMethod.DELETE, "/" + id, "\"2\"", null).expectStatus().isNoContent();
        json(call(HttpMethod.GET, "/" + id, null, null), 404);
        assertThat(json(call(HttpMethod.GET, "", null, null), 200).path("items"))
                .isEmpty();
    }

    @Test
    void webhooksGoWithTheirAccount(Infrastructure infrastructure) {
        String account = "organiser-" + UUID.randomUUID();
        TestToken organiser =
                TokenIssuer.shared().token().subject(account).roles("organiser").audience("notification-service");
        String body = "{\"url\":\"https://hooks.example.org/\",\"countries\":[\"XK\"]}";
        json(call(organiser, HttpMethod.POST, "", null, body), 201);

        try (var facts = new Facts(infrastructure)) {
            facts.erased(account);
        }

        await().atMost(LIMIT)
                .until(() -> json(call(organiser, HttpMethod.GET, "", null, null), 200)
                        .path("items")
                        .isEmpty());
    }

    @Test
    void theSameKeyMakesTheSameWebhookAndSecret() {
        String body = "{\"url\":\"https://hooks.example.org/\"}";

        JsonNode first = json(keyed("once", body), 201);
        JsonNode second = json(keyed("once", body), 201);

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(second.path("secret")).isEqualTo(first.path("secret"));
        json(keyed("once", "{\"url\":\"https://hooks.example.org/other\"}"), 422);
    }

    private WebTestClient.ResponseSpec keyed(String key, String body) {
        return http.post()
                .uri(PATH)
                .header("Authorization", agency.bearer())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void everyFaultOfAFormIsSaidAtItsPlace() {
        JsonNode problem = json(
                call(
                        HttpMethod.POST,
                        "",
                        null,
                        "{\"url\":\"https://169.254.169.254/\",\"countries\":[\"XX\"],\"nuts\":[\"dk\"],\"types\":[\"x\"],\"more\":1}"),
                422);

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(each -> each.path("pointer").asString()))
                .containsExactlyInAnyOrder("/url", "/countries/0", "/nuts/0", "/types/0", "/more");
    }

    @Test
    void thereIsAnEndToWebhooks() {
        for (int each = 0; each < WebhookDesk.MOST; each++) {
            created("https://hooks.example.org/" + each, "XK");
        }

        json(call(HttpMethod.POST, "", null, "{\"url\":\"https://hooks.example.org/\"}"), 409);
    }
}
