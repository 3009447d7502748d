package eu.klynge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.HookReceiver;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The feed for those without Kafka, on the running platform: webhooks, long polls, a stream. */
@OnPlatform
class WebhooksIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String PATH = "/api/v1/webhooks";

    private final RunningPlatform platform;
    private final Journeys journeys;
    private final KeycloakAdmin keycloak;

    WebhooksIT(RunningPlatform platform, Journeys journeys) {
        this.platform = platform;
        this.journeys = journeys;
        this.keycloak = new KeycloakAdmin(platform);
    }

    private Gateway.Call asAgency(Gateway.Call call) {
        var agency = platform.description().client("agency-demo");
        var token =
                keycloak.clientToken(agency.clientId(), agency.clientSecret()).text("access_token");
        return call.with("Authorization", "Bearer " + token);
    }

    private Answer post(String path, String body, int status) {
        var answer = asAgency(platform.gateway().post(PATH + path, body).ifMatch("*"))
                .answer();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer;
    }

    private JsonNode look(String id) {
        return asAgency(platform.gateway().get(PATH + "/" + id)).answer().json();
    }

    private void delete(String id) {
        var gone =
                asAgency(platform.gateway().send("DELETE", PATH + "/" + id, "").ifMatch("*"));
        assertThat(gone.answer().status()).isEqualTo(204);
    }

    @Test
    void anAgencyHearsOfANewClusterInTheVeryBytesOfTheTopic() {
        try (var receiver = new HookReceiver(() -> 204)) {
            var webhook = post("", "{\"url\": \"%s\", \"countries\": [\"DK\"]}".formatted(receiver.address()), 201);
            var id = webhook.text("id");

            var ping = post("/" + id + "/ping", "", 200);
            assertThat(ping.text("outcome")).isEqualTo("204");
            assertSigned(receiver.messages().getFirst(), webhook.text("secret"));

            var rotated = post("/" + id + "/secrets", "", 200);
            var cluster = journeys.accepted().clusterId();
            var heard = await().atMost(SOON).until(() -> about(receiver, cluster), Optional::isPresent);

            var message = heard.orElseThrow();
            assertSigned(message, webhook.text("secret"));
            assertSigned(message, rotated.text("secret"));
            assertThatThrownBy(() -> new Webhook(rotated.text("secret"))
                            .verify(message.body().replace("DK", "SE"), message.headers()))
                    .as("a forged body")
                    .isInstanceOf(Exception.class);
            var record = new Agency(platform).awaitRecord(Agency.CHANGES, each -> cluster.equals(each.key()), SOON);
            assertThat(message.body()).endsWith("\"data\":" + record.value() + "}");
            delete(id);
        }
    }

    private static Optional<HookReceiver.Message> about(HookReceiver receiver, String cluster) {
        return receiver.messages().stream()
                .filter(message -> message.body().contains("\"subject\":\"" + cluster + "\""))
                .findFirst();
    }

    private static void assertSigned(HookReceiver.Message message, String secret) {
        assertThatCode(() -> new Webhook(secret).verify(message.body(), message.headers()))
                .doesNotThrowAnyException();
    }

    @Test
    void aReceiverThatIsGoneIsAskedNoMore() {
        var status = new AtomicInteger(410);
        try (var receiver = new HookReceiver(status::get)) {
            var id = post("", "{\"url\": \"%s\", \"countries\": [\"DK\"]}".formatted(receiver.address()), 201)
                    .text("id");

            journeys.accepted();

            await().atMost(SOON).until(() -> look(id).path("state").asString("").equals("disabled"));
            assertThat(look(id).path("disabledBecause").asString("")).contains("410");
            delete(id);
        }
    }

    @Test
    void whoWaitsAtTheEndOfTheFeedAndWhoListensToItsStreamAreToldAtOnce() throws Exception {
        var end = endOfFeed();
        var longPoll = CompletableFuture.supplyAsync(() -> platform.gateway()
                .get("/api/v1/feed?wait=8&cursor=" + end)
                .as("steward-eu")
                .answer());
        try (var http = HttpClient.newHttpClient()) {
            var stream = http.send(
                    HttpRequest.newBuilder(platform.description().gateway().resolve("/api/v1/feed"))
                            .header("Accept", "text/event-stream")
                            .header("Last-Event-ID", end)
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            assertThat(stream.statusCode()).isEqualTo(200);

            var cluster = journeys.accepted().clusterId();

            assertThat(stream.body()
                            .filter(line ->
                                    line.startsWith("data:") && line.contains("\"subject\":\"" + cluster + "\""))
                            .findFirst())
                    .isPresent();
            http.shutdownNow();
        }
        assertThat(longPoll.join().status()).isEqualTo(200);
        assertThat(longPoll.join().json().path("items")).isNotEmpty();
    }

    private String endOfFeed() {
        var page = platform.gateway()
                .get("/api/v1/feed?limit=200")
                .as("steward-eu")
                .answer()
                .json();
        while (page.path("more").asBoolean() || !page.path("items").isEmpty()) {
            page = platform.gateway()
                    .get("/api/v1/feed?limit=200&cursor=" + page.path("next").asString())
                    .as("steward-eu")
                    .answer()
                    .json();
        }
        return page.path("next").asString();
    }

    @Test
    void addressesInsideAreRefusedAtTheirPlace() {
        for (var address :
                new String[] {"https://169.254.169.254/", "https://[::ffff:10.0.0.1]/", "http://93.184.216.34/"}) {
            var refused = asAgency(platform.gateway().post(PATH, "{\"url\": \"" + address + "\"}"))
                    .answer();

            Problems.assertFault(refused, "/url", "address-refused");
        }
    }

    @Test
    void tokensOfAnotherRealmOpenNothing() {
        var bearer = "Bearer " + keycloak.adminToken();
        for (var path : List.of(PATH, "/api/v1/agencies/me", "/api/v1/inbox", "/api/v1/subscriptions")) {
            var refused =
                    platform.gateway().get(path).with("Authorization", bearer).answer();

            Problems.assertProblem(refused, "unauthenticated");
        }
    }
}
