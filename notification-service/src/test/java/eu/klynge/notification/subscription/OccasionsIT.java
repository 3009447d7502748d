package eu.klynge.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.notification.Callers;
import eu.klynge.notification.Facts;
import eu.klynge.notification.NotificationTest;
import eu.klynge.notification.webhook.Hearing;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What events, awards, labels and countries do, told to whom it matters, on the web and by webhook. */
@NotificationTest
class OccasionsIT {

    private static final String PATH = "/api/v1/subscriptions";
    private static final String WEBHOOKS = "/api/v1/webhooks";

    private final String one = UUID.randomUUID().toString();
    private final String word = "word" + one.replace("-", "");
    private final Callers ann;
    private final Callers bob;
    private Facts facts;

    OccasionsIT(@LocalServerPort int port) {
        this.ann = new Callers(port, "ann-" + one, "org-" + one);
        this.bob = new Callers(port, "bob-" + one, "other-" + one);
    }

    @BeforeEach
    void connect(Infrastructure infrastructure) {
        facts = new Facts(infrastructure);
    }

    @AfterEach
    void disconnect() {
        facts.close();
    }

    private JsonNode subscribe(String more) {
        return Callers.json(ann.send(HttpMethod.POST, PATH, """
                        {"organisation": "org-%s", "language": "da", %s}""".formatted(one, more))
                .expectStatus()
                .isCreated());
    }

    private void happened(Topic topic, EventType<?> type, String key, ObjectNode data) {
        facts.write(topic, type, key, "event-" + key + "-" + type.name(), 1, data);
    }

    private List<JsonNode> inbox() {
        return ann.get("/api/v1/inbox").path("items").values().stream().toList();
    }

    private ObjectNode event(EventType<?> type) {
        ObjectNode event = Facts.sample(type).put("id", "event-" + one).put("starts", "2027-09-29T09:00");
        event.putObject("title").put("en", "Conference " + word).put("da", "Konference " + word);
        return event;
    }

    @Test
    void anEventsLifeIsToldInTheReadersLanguage() {
        subscribe("""
                "events": ["event-published", "event-changed", "event-cancelled"], "where": ["inbox"],
                "search": {"words": "%s"}""".formatted(word));

        happened(Topics.EVENTS, EventTypes.EVENT_PUBLISHED, "event-" + one, event(EventTypes.EVENT_PUBLISHED));
        await().atMost(Callers.LIMIT).until(() -> inbox().size() == 1);
        ObjectNode changed = event(EventTypes.EVENT_CHANGED);
        changed.putArray("changes")
                .addObject()
                .put("code", "session-moved")
                .put("subject", "Opening")
                .put("before", "09:00")
                .put("after", "09:30");
        happened(Topics.EVENTS, EventTypes.EVENT_CHANGED, "event-" + one, changed);
        happened(Topics.EVENTS, EventTypes.EVENT_HELD, "event-" + one, event(EventTypes.EVENT_HELD));
        happened(
                Topics.EVENTS,
                EventTypes.EVENT_CANCELLED,
                "event-" + one,
                event(EventTypes.EVENT_CANCELLED).put("cancellationReason", "Rain."));

        await().atMost(Callers.LIMIT).until(() -> inbox().size() == 3);
        assertThat(inbox())
                .extracting(notice -> notice.path("subject").asString())
                .containsExactly(
                        "Aflyst: Konference " + word,
                        "Ændret: Konference " + word,
                        "Nyt arrangement: Konference " + word);
        assertThat(inbox().get(0).path("text").asString()).endsWith("Rain.");
        assertThat(inbox().get(1).path("text").asString()).endsWith("- Punkt flyttet: Opening: 09:00 → 09:30");
        assertThat(inbox().get(2).path("text").asString()).contains("29. september 2027");
    }

    /** All on one key, so that each waits for the one before it. */
    @Test
    void whatCannotBeSaidIsPutAsideAndLaterEventsAreTold() {
        subscribe("""
                "events": ["event-published"], "where": ["inbox"], "search": {"words": "%s"}""".formatted(word));
        ObjectNode nameless = event(EventTypes.EVENT_PUBLISHED);
        nameless.putObject("title");
        ObjectNode timeless = event(EventTypes.EVENT_PUBLISHED).put("starts", "soon");

        String key = "event-" + one;
        facts.write(Topics.EVENTS, EventTypes.EVENT_PUBLISHED, key, "nameless-" + one, 1, nameless);
        facts.write(Topics.EVENTS, EventTypes.EVENT_PUBLISHED, key, "timeless-" + one, 2, timeless);
        facts.write(
                Topics.EVENTS, EventTypes.EVENT_PUBLISHED, key, "sound-" + one, 3, event(EventTypes.EVENT_PUBLISHED));

        await().atMost(Callers.LIMIT).until(() -> inbox().size() == 1);
    }

    @Test
    void anAwardALabelAndACountryAreToldToo() {
        subscribe("""
                "events": ["award-awarded", "label-granted"], "where": ["inbox"], "search": {"words": "%s"}""".formatted(word));
        ObjectNode award =
                Facts.sample(EventTypes.AWARD_AWARDED).put("id", "award-" + one).put("name", word);
        happened(Topics.AWARDS, EventTypes.AWARD_AWARDED, "award-" + one, award);
        ObjectNode label = Facts.sample(EventTypes.LABEL_GRANTED)
                .put("clusterId", "cluster-" + one)
                .put("slug", word)
                .put("level", "gold");
        happened(Topics.CLUSTER_CHANGES, EventTypes.LABEL_GRANTED, "label-" + one, label);

        await().atMost(Callers.LIMIT).until(() -> inbox().size() == 2);
        assertThat(inbox())
                .extracting(notice -> notice.path("subject").asString())
                .containsExactlyInAnyOrder("Uddelt: " + word, word + " har fået et mærke: gold");
    }

    @Test
    void aCountryOpensForWhoAskedForIt() {
        subscribe("""
                "events": ["country-opened"], "where": ["inbox"], "search": {"countries": ["AL"]}""");
        for (String country : List.of("AD", "AL")) {
            happened(
                    Topics.CLUSTER_CHANGES,
                    EventTypes.COUNTRY_OPENED,
                    country + one,
                    Facts.sample(EventTypes.COUNTRY_OPENED).put("id", country).put("country", country));
        }

        await().atMost(Callers.LIMIT).until(() -> !inbox().isEmpty());
        assertThat(inbox())
                .extracting(notice -> notice.path("subject").asString())
                .containsExactly("Albanien er åbnet på kortet");
    }

    @Test
    void aWebhookGetsNoticesSigned() throws Exception {
        try (var receiver = new Hearing(message -> 204)) {
            JsonNode webhook = Callers.json(ann.send(
                            HttpMethod.POST,
                            WEBHOOKS,
                            "{\"url\":\"%s\",\"types\":[\"eu.klynge.notification.notice.v1\"]}"
                                    .formatted(receiver.url()))
                    .expectStatus()
                    .isCreated());
            String id = webhook.path("id").asString();
            JsonNode made = subscribe("""
                    "events": ["event-published"], "where": ["webhook"], "webhook": "%s", "search": {"words": "%s"}""".formatted(id, word));
            assertThat(made.path("webhook").asString()).isEqualTo(id);

            happened(Topics.EVENTS, EventTypes.EVENT_PUBLISHED, "event-" + one, event(EventTypes.EVENT_PUBLISHED));
            happened(Topics.EVENTS, EventTypes.EVENT_PUBLISHED, "event-" + one, event(EventTypes.EVENT_PUBLISHED));

            await().atMost(Callers.LIMIT)
                    .until(() -> ann.get(WEBHOOKS + "/" + id + "/deliveries")
                            .at("/items/0/state")
                            .asString()
                            .equals("delivered"));
            assertThat(receiver.heard()).hasSize(1);
            Hearing.Heard heard = receiver.heard().getFirst();
            new com.standardwebhooks.Webhook(webhook.path("secret").asString()).verify(heard.body(), heard.headers());
            JsonNode body = JsonMapper.shared().readTree(heard.body());
            assertThat(body.path("type").asString()).isEqualTo("eu.klynge.notification.notice.v1");
            assertThat(body.at("/data/subscription").asString())
                    .isEqualTo(made.path("id").asString());
            assertThat(body.at("/data/notice").asString()).isEqualTo("event-published");
            assertThat(body.at("/data/subject").asString()).isEqualTo("Nyt arrangement: Konference " + word);
        }
    }

    @Test
    void onlyOnesOwnWebhookCanBeNamed() {
        String foreign = Callers.json(bob.send(HttpMethod.POST, WEBHOOKS, "{\"url\":\"http://127.0.0.1:9/\"}")
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();
        for (String webhook : List.of(foreign, "none")) {
            ann.send(HttpMethod.POST, PATH, """
                            {"events": ["event-published"], "where": ["webhook"], "webhook": "%s", "language": "da"}""".formatted(webhook))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/webhook");
        }
    }
}
