package eu.klynge.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.events.Callers;
import eu.klynge.events.EventsTest;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.kafka.TopicRecord;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the organiser's desk to the topic, the calendar and the page. */
@EventsTest
class EventIT {

    private static final String EVENTS = "/api/v1/events";

    private final Infrastructure infrastructure;
    private final Callers organiser;
    private final Callers another;
    private final Callers anybody;

    EventIT(@LocalServerPort int port, Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
        this.organiser = Callers.account(port, "event-organiser", "organiser");
        this.another = Callers.account(port, "another-organiser", "organiser");
        this.anybody = Callers.anybody(port);
    }

    private static ObjectNode document(String title) {
        ObjectNode document = Examples.document();
        ((ObjectNode) document.path("title")).put("en", title);
        return document;
    }

    private String drafted(ObjectNode document) {
        return Callers.json(organiser
                        .post(EVENTS, document.toString())
                        .expectStatus()
                        .isCreated()
                        .expectHeader()
                        .valueEquals("ETag", "\"1\""))
                .path("id")
                .asString();
    }

    private String published(String title) {
        String id = drafted(document(title));
        organiser
                .post(EVENTS + "/" + id + "/publication", null, "If-Match", "\"1\"")
                .expectStatus()
                .isOk();
        return id;
    }

    @Test
    void aPublishedEventGoesThroughItsWholeLife() {
        String id = published("Lifelong Learning Zwei");
        anybody.ask(EVENTS + "/" + id).expectStatus().isOk();
        ObjectNode moved = document("Lifelong Learning Zwei");
        Examples.session(moved, 0).put("starts", "2027-03-27T09:15");

        organiser
                .put(EVENTS + "/" + id, moved.toString(), "If-Match", "\"2\"")
                .expectStatus()
                .isOk();
        organiser
                .post(EVENTS + "/" + id + "/cancellation", "{\"reason\": \"No venue.\"}", "If-Match", "\"3\"")
                .expectStatus()
                .isOk();

        JsonNode revisions = anybody.get(EVENTS + "/" + id + "/revisions").path("revisions");
        assertThat(revisions.size()).isEqualTo(3);
        assertThat(revisions.at("/1/changes/0/sentence").asString())
                .isEqualTo("Opening: 27 Mar 2027 09:15–10:00, before: 27 Mar 2027 09:00–10:00.");
        assertThat(Callers.text(anybody.ask(EVENTS + "/" + id + "/calendar.ics")))
                .contains("STATUS:CANCELLED", "SEQUENCE:2");
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.EVENTS.name())) {
            List<TopicRecord> records = reader.ofKey(id, 3, Callers.LIMIT);
            assertThat(records)
                    .extracting(TopicRecord::type)
                    .containsExactly(
                            EventTypes.EVENT_PUBLISHED.name(),
                            EventTypes.EVENT_CHANGED.name(),
                            EventTypes.EVENT_CANCELLED.name());
        }
        await().atMost(Callers.LIMIT)
                .until(() -> found("q=lifelong+zwei").stream()
                        .anyMatch(entry -> entry.path("state").asString().equals("cancelled")));
    }

    private List<JsonNode> found(String query) {
        return anybody.get("/api/v1/calendar?from=2027-01-01&" + query)
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void theCalendarFindsWhatIsPublicAndNotDrafts() {
        drafted(document("Calendarium draft"));
        String id = published("Calendarium open");

        await().atMost(Callers.LIMIT).until(() -> !found("q=calendarium").isEmpty());

        assertThat(found("q=calendarium"))
                .extracting(entry -> entry.path("id").asString())
                .containsExactly(id);
        assertThat(found("q=calendarium&country=BE&type=conference&audience=cluster-managers"))
                .hasSize(1);
        assertThat(found("q=calendarium&country=DK")).isEmpty();
        assertThat(Callers.text(anybody.ask("/api/v1/calendar/events.ics?from=2027-01-01&q=calendarium")))
                .contains("UID:" + id);
    }

    @ParameterizedTest
    @CsvSource({
        "country=Denmark, 422",
        "from=yesterday, 422",
        "type=party, 422",
        "state=draft, 422",
        "cursor=nonsense, 400",
        "limit=0, 422"
    })
    void aFilterAtFaultIsRefused(String query, int status) {
        anybody.ask("/api/v1/calendar?" + query)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void onlyThoseWhoAgreedAreNamedAndOnlyOrganisersSeeTheWayIn() {
        String id = published("Names");

        String page = Callers.text(anybody.ask(EVENTS + "/" + id));
        String linked = Callers.text(anybody.ask(EVENTS + "/" + id, "Accept", "application/ld+json"));

        assertThat(page).contains("Ada Agreed", "A ministry").doesNotContain("Silas", "meet.example");
        assertThat(linked)
                .contains("Ada Agreed", "\"@type\":\"Event\"", "2027-03-27T09:00+01:00")
                .doesNotContain("Silas", "meet.example");
        assertThat(organiser.get(EVENTS + "/" + id + "/draft").toString()).contains("Silas Silent", "meet.example");
    }

    @Test
    void aDraftIsForItsOrganisersAlone() {
        String id = drafted(document("Secret"));

        anybody.ask(EVENTS + "/" + id).expectStatus().isNotFound();
        another.ask(EVENTS + "/" + id + "/draft").expectStatus().isNotFound();
        another.post(EVENTS + "/" + id + "/publication", null, "If-Match", "*")
                .expectStatus()
                .isNotFound();
        assertThat(organiser.get(EVENTS + "/mine").path("items").valueStream())
                .anyMatch(line -> line.path("id").asString().equals(id));
    }

    @Test
    void anothersPublicEventIsNotEdited() {
        String id = published("Mine");

        another.put(EVENTS + "/" + id, document("Yours").toString(), "If-Match", "*")
                .expectStatus()
                .isForbidden();
        anybody.post(EVENTS, document("Anonymous").toString()).expectStatus().isUnauthorized();
    }

    @Test
    void aFaultIsPointedAt() {
        ObjectNode document = document("Faulty");
        Examples.session(document, 1).put("starts", "2027-03-27T09:30").put("ends", "2027-03-27T11:00");
        document.putArray("coOrganisers").add("no-such-cluster");

        JsonNode problem = Callers.json(
                organiser.post(EVENTS, document.toString()).expectStatus().isEqualTo(422));

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/programme/sessions/1/room");
    }

    @Test
    void theSameKeyDraftsOneEvent() {
        String body = document("Once").toString();

        List<String> ids = java.util.stream.Stream.of(1, 2)
                .map(turn -> Callers.json(organiser
                                .post(EVENTS, body, "Idempotency-Key", "event-once")
                                .expectStatus()
                                .isCreated())
                        .path("id")
                        .asString())
                .toList();

        assertThat(Objects.requireNonNull(ids.getFirst())).isEqualTo(ids.getLast());
        organiser
                .post(EVENTS, document("Twice").toString(), "Idempotency-Key", "event-once")
                .expectStatus()
                .isEqualTo(422);
    }
}
