package eu.klynge.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.notification.Callers;
import eu.klynge.notification.Facts;
import eu.klynge.notification.Mailbox;
import eu.klynge.notification.NotificationTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a cluster's change to whom it matters. */
@NotificationTest
class ClusterNewsIT {

    private static final String PATH = "/api/v1/subscriptions";

    private final String one = UUID.randomUUID().toString();
    private final String slug = "org-" + one;
    private final String word = "robotics" + one.replace("-", "");
    private final Callers ann;
    private final Digesting digesting;
    private final Waiting waiting;
    private Facts facts;

    ClusterNewsIT(@LocalServerPort int port, @Autowired Digesting digesting, @Autowired Waiting waiting) {
        this.ann = new Callers(port, "ann-" + one, slug);
        this.digesting = digesting;
        this.waiting = waiting;
    }

    @BeforeEach
    void connect(Infrastructure infrastructure) {
        facts = new Facts(infrastructure);
    }

    @AfterEach
    void disconnect() {
        facts.close();
    }

    private void subscribe(String where, String when) {
        ann.send(HttpMethod.POST, PATH, """
                        {"organisation": "%s", "events": ["cluster-published", "cluster-updated", "cluster-withdrawn"],
                         "search": {"countries": ["DK"], "words": "%s"}, "where": %s, "when": %s, "language": "cs"}""".formatted(slug, word, where, when))
                .expectStatus()
                .isCreated();
    }

    private void happened(EventType<?> type, String cluster, String name, long sequence) {
        ObjectNode data = Facts.sample(type).put("id", cluster).put("country", "DK");
        if (data.has("name")) {
            data.put("name", name);
        }
        facts.write(Topics.CLUSTER_CHANGES, type, cluster, "event-" + cluster + "-" + sequence, sequence, data);
    }

    /** The organisation is known by its accepted registration. */
    private String contact() {
        String cluster = "cluster-" + one;
        ObjectNode accepted = Facts.sample(EventTypes.REGISTRATION_ACCEPTED)
                .put("id", one)
                .put("slug", slug)
                .put("clusterId", cluster);
        facts.contact(one, cluster, "contact-" + one + "@x.example", "de", 2);
        facts.write(Topics.REGISTRATIONS, EventTypes.REGISTRATION_ACCEPTED, one, "accepted-" + one, 2, accepted);
        await().atMost(Callers.LIMIT).until(() -> unread() == 1);
        return "contact-" + one + "@x.example";
    }

    private long unread() {
        return ann.get("/api/v1/inbox").path("unread").asLong();
    }

    @Test
    void aMatchingClusterIsToldAtOnceInBothPlacesAndOnlyOnce() {
        String email = contact();
        subscribe("[\"email\", \"inbox\"]", "{\"rhythm\": \"at-once\"}");

        happened(EventTypes.CLUSTER_PUBLISHED, "other-" + one, "Something else", 1);
        happened(EventTypes.CLUSTER_PUBLISHED, "a-" + one, word, 1);
        happened(EventTypes.CLUSTER_PUBLISHED, "a-" + one, word, 1);
        happened(EventTypes.CLUSTER_WITHDRAWN, "a-" + one, word, 2);

        await().atMost(Callers.LIMIT)
                .until(() -> unread() == 3 && Mailbox.of("<" + email).size() == 3);
        JsonNode inbox = ann.get("/api/v1/inbox");
        assertThat(inbox.at("/items/0/subject").asString()).isEqualTo("Staženo: " + word);
        assertThat(inbox.at("/items/1/subject").asString()).isEqualTo("Nový klastr: " + word);
        String id = inbox.at("/items/0/id").asString();
        ann.send(HttpMethod.POST, "/api/v1/inbox/" + id + "/read", "")
                .expectStatus()
                .isOk();
        assertThat(ann.get("/api/v1/inbox?unread=true").path("items").values()).hasSize(2);
        assertThat(Callers.json(ann.send(HttpMethod.POST, "/api/v1/inbox/read-all", ""))
                        .path("read")
                        .asLong())
                .isEqualTo(2);
        assertThat(unread()).isZero();
        ann.send(HttpMethod.POST, "/api/v1/inbox/none/read", "").expectStatus().isNotFound();
    }

    @Test
    void aDigestIsOneForItsDateHoweverOftenItIsMade() throws Exception {
        String email = contact();
        subscribe(
                "[\"email\", \"inbox\"]", "{\"rhythm\": \"daily\", \"hour\": 8, \"timeZone\": \"Europe/Copenhagen\"}");
        happened(EventTypes.CLUSTER_PUBLISHED, "b-" + one, word, 1);
        happened(EventTypes.CLUSTER_UPDATED, "b-" + one, word, 2);

        await().atMost(Callers.LIMIT).until(() -> waiting().size() == 2);
        assertThat(unread()).isEqualTo(1);
        List<Waiting.Item> items = waiting();
        Rhythm rhythm = new Rhythm(Rhythm.Kind.DAILY, 8, null, "Europe/Copenhagen");
        Instant due = rhythm.next(Instant.now());
        digesting.sweep(due.plusSeconds(1)).block();
        // As if the process had died before it took away what the digest says.
        items.forEach(item -> waiting.add(item).block());
        waiting.ensure(items.getFirst().subscription(), due).block();
        digesting.sweep(due.plusSeconds(600)).block();

        await().atMost(Callers.LIMIT).until(() -> Mailbox.of("<" + email).size() == 2);
        assertThat(Mailbox.of("<" + email).getLast().getSubject()).isEqualTo("2 novinky dnes");
        JsonNode inbox = ann.get("/api/v1/inbox");
        assertThat(inbox.path("unread").asLong()).isEqualTo(2);
        assertThat(inbox.at("/items/0/text").asString()).contains("Nový: " + word, "Změna: " + word);
        assertThat(waiting()).isEmpty();
    }

    private List<Waiting.Item> waiting() {
        String id = ann.get(PATH).at("/items/0/id").asString();
        List<Waiting.Item> items = waiting.items(id, 10).block();
        return items == null ? List.of() : items;
    }

    @Test
    void aStreamShowsWhatComesAndResumesWhereItWas() {
        subscribe("[\"inbox\"]", "{\"rhythm\": \"at-once\"}");
        happened(EventTypes.CLUSTER_PUBLISHED, "c-" + one, word, 1);
        await().atMost(Callers.LIMIT).until(() -> unread() == 1);
        happened(EventTypes.CLUSTER_UPDATED, "c-" + one, word, 2);
        await().atMost(Callers.LIMIT).until(() -> unread() == 2);
        JsonNode first = ann.get("/api/v1/inbox?limit=1");

        String cursor = first.path("next").asString();
        var resumed =
                stream(lastSeen()).filter(event -> event.data() != null).next().block(Callers.LIMIT);

        assertThat(cursor).isNotEmpty();
        assertThat(resumed).isNotNull();
        assertThat(resumed.event()).isEqualTo("notice");
        assertThat(resumed.data().path("subject").asString()).isEqualTo("Změna: " + word);
        ann.http()
                .get()
                .uri("/api/v1/inbox/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", "nonsense")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aStreamThatEndsBeforeAnythingCameGoesOnWhereItBegan() {
        subscribe("[\"inbox\"]", "{\"rhythm\": \"at-once\"}");
        var begun = stream(null).next().block(Callers.LIMIT);
        happened(EventTypes.CLUSTER_PUBLISHED, "d-" + one, word, 1);
        await().atMost(Callers.LIMIT).until(() -> unread() == 1);

        assertThat(begun).isNotNull();
        var resumed =
                stream(begun.id()).filter(event -> event.data() != null).next().block(Callers.LIMIT);

        assertThat(resumed).isNotNull();
        assertThat(resumed.data().path("subject").asString()).isEqualTo("Nový klastr: " + word);
    }

    @Test
    void anAccountThatIsErasedLeavesNothing() {
        ann.send(HttpMethod.POST, PATH, """
                        {"events": ["cluster-published"], "search": {"words": "%s"}, "where": ["inbox"], "language": "en"}""".formatted(word)).expectStatus().isCreated();
        happened(EventTypes.CLUSTER_PUBLISHED, "e-" + one, word, 1);
        await().atMost(Callers.LIMIT).until(() -> unread() == 1);

        facts.erased("ann-" + one);

        await().atMost(Callers.LIMIT).until(() -> unread() == 0);
        assertThat(ann.get("/api/v1/inbox").path("items").values()).isEmpty();
        assertThat(ann.get(PATH).path("items").values()).isEmpty();
    }

    private Flux<ServerSentEvent<JsonNode>> stream(@Nullable String last) {
        return ann.http()
                .get()
                .uri("/api/v1/inbox/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    if (last != null) {
                        headers.set("Last-Event-ID", last);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody();
    }

    /** The id of the older of two entries, as its event had it. */
    private String lastSeen() {
        JsonNode older = ann.get("/api/v1/inbox").at("/items/1");
        return eu.klynge.kit.paging.Cursor.of(
                        String.valueOf(
                                Instant.parse(older.path("at").asString()).toEpochMilli()),
                        older.path("id").asString())
                .encoded();
    }
}
