package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.events.Callers;
import eu.klynge.events.EventsTest;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.Examples;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.kafka.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a guest's form to the door. */
@EventsTest
class AttendanceIT {

    private static final String EVENTS = "/api/v1/events/";

    private final Infrastructure infrastructure;
    private final Callers organiser;
    private final Callers guest;
    private final GuestLists lists;
    private final Events events;

    AttendanceIT(
            @LocalServerPort int port,
            Infrastructure infrastructure,
            @Autowired GuestLists lists,
            @Autowired Events events) {
        this.infrastructure = infrastructure;
        this.organiser = Callers.account(port, "attendance-organiser", "organiser");
        this.guest = Callers.anybody(port);
        this.lists = lists;
        this.events = events;
    }

    /** A public event on these terms. */
    private String event(String terms) {
        return event(Examples.document(), terms);
    }

    private String event(ObjectNode document, String terms) {
        String id = unopened(document);
        organiser.put(EVENTS + id + "/registration", terms).expectStatus().isOk();
        return id;
    }

    /** A public event that takes no registrations yet. */
    private String unopened() {
        return unopened(Examples.document());
    }

    private String unopened(ObjectNode document) {
        String id = Callers.json(organiser
                        .post("/api/v1/events", document.toString())
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();
        organiser
                .post(EVENTS + id + "/publication", null, "If-Match", "*")
                .expectStatus()
                .isOk();
        return id;
    }

    private JsonNode registered(String event, String name) {
        return Callers.json(guest.post(
                        EVENTS + event + "/attendances",
                        "{\"name\": \"%s\", \"email\": \"%s@example.org\", \"organisation\": \"Club\", \"country\": \"DK\"}"
                                .formatted(name, name.toLowerCase(java.util.Locale.ROOT)))
                .expectStatus()
                .isCreated());
    }

    private static String own(JsonNode registration, String what) {
        String href = registration.at("/ticket/href").asString();
        return href.substring(href.indexOf("/api/")).replace("?", what + "?");
    }

    private String standing(JsonNode registration) {
        return guest.get(own(registration, "")).path("standing").asString();
    }

    @Test
    void aSeatGoesFromOneGuestToTheNextAndThroughTheDoor() {
        ObjectNode today = Examples.document();
        today.remove("programme");
        LocalDateTime soon = LocalDateTime.now(ZoneOffset.UTC).plusHours(3).truncatedTo(ChronoUnit.MINUTES);
        today.put("timeZone", "UTC")
                .put("starts", soon.toString())
                .put("ends", soon.plusHours(5).toString());
        String event = event(today, "{\"seats\": 1}");
        JsonNode first = registered(event, "Anna");
        JsonNode second = registered(event, "Bert");
        assertThat(first.path("standing").asString()).isEqualTo("confirmed");
        assertThat(second.path("standing").asString()).isEqualTo("waiting");

        guest.post(own(first, "/cancellation"), null).expectStatus().isOk();
        assertThat(standing(second)).isEqualTo("offered");
        JsonNode accepted = Callers.json(
                guest.post(own(second, "/acceptance"), null).expectStatus().isOk());
        String scan = "{\"scans\": [{\"code\": \"%s\"}, {\"code\": \"forged.code\"}]}"
                .formatted(accepted.path("code").asString());
        JsonNode scans = Callers.json(organiser
                .post(EVENTS + event + "/check-ins", scan)
                .expectStatus()
                .isOk());
        JsonNode again = Callers.json(organiser
                .post(EVENTS + event + "/check-ins", scan)
                .expectStatus()
                .isOk());

        assertThat(scans.at("/scans/0/outcome").asString()).isEqualTo("checked-in");
        assertThat(scans.at("/scans/0/registration/guest/name").asString()).isEqualTo("Bert");
        assertThat(scans.at("/scans/1/outcome").asString()).isEqualTo("unknown-code");
        assertThat(again.at("/scans/0/outcome").asString()).isEqualTo("already-checked-in");
        assertThat(again.at("/scans/0/registration/checkedInAt"))
                .isEqualTo(scans.at("/scans/0/registration/checkedInAt"));
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.ATTENDANCE.name())) {
            List<TopicRecord> records = reader.ofKey(second.path("id").asString(), 4, Callers.LIMIT);
            assertThat(records)
                    .extracting(TopicRecord::type)
                    .containsExactly(
                            EventTypes.ATTENDANCE_MOVED.name(),
                            EventTypes.ATTENDANCE_MOVED.name(),
                            EventTypes.ATTENDANCE_MOVED.name(),
                            EventTypes.ATTENDANCE_CHECKED_IN.name());
            assertThat(records)
                    .allSatisfy(record -> assertThat(record.toString()).doesNotContain("Bert", "bert@"));
        }
    }

    @Test
    void twoHundredGuestsAndTwoInstancesNeverShareTheLastSeat() {
        String event = event("{\"seats\": 40, \"waitingList\": false}");
        // Another instance on the same store, beside the one behind HTTP.
        Lanes another = new Lanes(lists, events);

        List<Boolean> seated = Objects.requireNonNull(Flux.range(0, 200)
                .flatMap(
                        number -> (number % 2 == 0
                                        ? another.decide(
                                                        event,
                                                        (list, of) -> list.arrived(
                                                                List.of("other-" + number),
                                                                List.of(List.of()),
                                                                null,
                                                                Examples.NOW))
                                                .thenReturn(true)
                                        : Mono.fromCallable(() -> isSeated(event))
                                                .subscribeOn(Schedulers.boundedElastic()))
                                .onErrorResume(AttendanceRefused.FullyBooked.class, full -> Mono.just(false)),
                        64)
                .collectList()
                .block(Callers.LIMIT));

        assertThat(seated).hasSize(200);
        assertThat(seated.stream().filter(each -> each)).hasSize(40);
        assertThat(Objects.requireNonNull(lists.find(event).block(Callers.LIMIT))
                        .state()
                        .seats())
                .hasSize(40);
    }

    /** False when the answer is that there is no seat left; any other answer is an error. */
    private boolean isSeated(String event) {
        var answer = guest.post(EVENTS + event + "/attendances", "{\"name\": \"G\", \"email\": \"g@example.org\"}")
                .expectBody(JsonNode.class)
                .returnResult();
        if (answer.getStatus().value() == 201) {
            return true;
        }
        assertThat(answer.getStatus().value()).isEqualTo(409);
        assertThat(Objects.requireNonNull(answer.getResponseBody()).path("type").asString())
                .endsWith("/problems/fully-booked");
        return false;
    }

    @Test
    void theSameKeyRegistersOnce() {
        String event = event("{\"seats\": 5}");
        String body = "{\"name\": \"Once\", \"email\": \"once@example.org\"}";

        List<JsonNode> answers = IntStream.range(0, 2)
                .mapToObj(turn -> Callers.json(
                        guest.post(EVENTS + event + "/attendances", body, "Idempotency-Key", "attendance-once")
                                .expectStatus()
                                .isCreated()))
                .toList();

        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(guest.get(EVENTS + event + "/registration").path("left").asInt())
                .isEqualTo(4);
        guest.post(EVENTS + event + "/attendances", body.replace("Once", "Twice"), "Idempotency-Key", "attendance-once")
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void shrinkingBelowWhatIsTakenNamesWhoWouldBeHit() {
        String event = event("{\"seats\": 3}");
        registered(event, "Anna");
        JsonNode last = registered(event, "Bert");

        JsonNode problem = Callers.json(organiser
                .put(EVENTS + event + "/registration", "{\"seats\": 1}", "If-Match", "\"1\"")
                .expectStatus()
                .isEqualTo(409));

        assertThat(problem.path("type").asString()).endsWith("/problems/seats-taken");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/seats");
        String hit = last.path("id").asString();
        assertThat(problem.at("/errors/0/message").asString()).contains(hit);
        assertThat(organiser
                        .get(EVENTS + event + "/attendances/" + hit)
                        .at("/guest/name")
                        .asString())
                .isEqualTo("Bert");
        organiser.ask(EVENTS + event + "/attendances/nobody").expectStatus().isNotFound();
        guest.ask(EVENTS + event + "/attendances/" + hit).expectStatus().isUnauthorized();
    }

    @Test
    void termsAreChangedByWhoHasReadThem() {
        String event = event("{\"seats\": 3}");
        String path = EVENTS + event + "/registration";
        String terms = "{\"seats\": 2}";

        organiser
                .put(path.replace(event, unopened()), terms, "If-Match", "\"1\"")
                .expectStatus()
                .isEqualTo(412);
        organiser.put(path, terms).expectStatus().isEqualTo(428);
        organiser.put(path, terms, "If-Match", "W/\"1\"").expectStatus().isEqualTo(412);
        organiser.put(path, terms, "If-Match", "\"2\"").expectStatus().isEqualTo(412);
        organiser
                .put(path, terms, "If-Match", "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");

        assertThat(guest.get(path).path("seats").asInt()).isEqualTo(2);
    }

    @Test
    void theDoorsCodeIsForThoseWithASeat() {
        String event = event("{\"seats\": 1}");
        JsonNode seated = registered(event, "Anna");
        JsonNode waiting = registered(event, "Bert");

        guest.ask(own(seated, "/qr.svg")).expectStatus().isOk();
        guest.ask(own(waiting, "/qr.svg")).expectStatus().isEqualTo(409);
        assertThat(waiting.has("code")).isFalse();
        assertThat(guest.get(own(waiting, "")).has("code")).isFalse();
    }

    @Test
    void aGroupIsRegisteredTogetherAndEachGetsATicket() {
        String event = event("{\"seats\": 5, \"approval\": true}");
        String group = "{\"organisation\": \"Clusterland\", \"country\": \"AT\", \"guests\": ["
                + "{\"name\": \"Anna\", \"email\": \"a@example.org\"}, {\"name\": \"Bert\", \"email\": \"b@example.org\"}]}";

        JsonNode all = Callers.json(guest.post(EVENTS + event + "/attendances/groups", group)
                        .expectStatus()
                        .isCreated())
                .path("registrations");
        String first = all.at("/0/id").asString();
        organiser
                .post(EVENTS + event + "/attendances/" + first + "/approval", null)
                .expectStatus()
                .isOk();

        assertThat(all.size()).isEqualTo(2);
        assertThat(all.at("/0/group")).isEqualTo(all.at("/1/group"));
        assertThat(standing(all.get(0))).isEqualTo("confirmed");
        assertThat(standing(all.get(1))).isEqualTo("requested");
        JsonNode listed = organiser.get(EVENTS + event + "/attendances?limit=1");
        assertThat(listed.at("/items/0/guest/organisation").asString()).isEqualTo("Clusterland");
        assertThat(organiser
                        .get(EVENTS + event + "/attendances?limit=1&cursor="
                                + listed.path("next").asString())
                        .at("/items/0/guest/name")
                        .asString())
                .isEqualTo("Bert");
        organiser
                .ask(EVENTS + event + "/attendances?cursor="
                        + Cursor.of("seat", "first").encoded())
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void anOrganiserCancelsAndOffersByHand() {
        String event = event("{\"seats\": 1}");
        JsonNode first = registered(event, "Anna");
        JsonNode second = registered(event, "Bert");
        String path = EVENTS + event + "/attendances/";
        String offer = path + second.path("id").asString() + "/offer";
        String cancellation = path + first.path("id").asString() + "/cancellation";
        String reason = "{\"reason\": \"The fee was not paid.\"}";

        JsonNode full = Callers.json(organiser.post(offer, null).expectStatus().isEqualTo(409));
        organiser.post(cancellation, "{}").expectStatus().isEqualTo(422);
        guest.post(cancellation, reason).expectStatus().isUnauthorized();
        organiser.post(cancellation, reason).expectStatus().isOk();
        organiser.post(cancellation, reason).expectStatus().isOk();
        guest.post(own(second, "/refusal"), null).expectStatus().isOk();
        JsonNode offered =
                Callers.json(organiser.post(offer, null).expectStatus().isOk());

        assertThat(full.path("type").asString()).endsWith("/problems/fully-booked");
        assertThat(offered.path("standing").asString()).isEqualTo("offered");
        JsonNode ticket = guest.get(own(first, ""));
        assertThat(ticket.path("standing").asString()).isEqualTo("cancelled");
        assertThat(ticket.path("note").asString()).isEqualTo("The fee was not paid.");
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.ATTENDANCE.name())) {
            assertThat(reader.ofKey(first.path("id").asString(), 2, Callers.LIMIT)
                            .getLast()
                            .toString())
                    .contains("cancelled", "confirmed")
                    .doesNotContain("fee");
            assertThat(reader.ofKey(second.path("id").asString(), 4, Callers.LIMIT)
                            .getLast()
                            .toString())
                    .contains("offered", "declined");
        }
        guest.send(org.springframework.http.HttpMethod.DELETE, own(second, ""), null)
                .expectStatus()
                .isNoContent();
        organiser.post(offer, null).expectStatus().isNotFound();
    }

    @Test
    void aGuestIsForgottenOnRequest() {
        String event = event("{\"seats\": 5}");
        JsonNode registration = registered(event, "Forgotten");
        String id = registration.path("id").asString();
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Topics.GUESTS.name())) {
            assertThat(reader.ofKey(id, 1, Callers.LIMIT).getFirst().toString())
                    .contains(
                            EventTypes.GUEST_CHANGED.name(),
                            "forgotten@example.org",
                            "/ticket#" + id + ".",
                            registration.at("/ticket/calendar").asString());

            guest.send(org.springframework.http.HttpMethod.DELETE, own(registration, ""), null)
                    .expectStatus()
                    .isNoContent();

            assertThat(reader.ofKey(id, 2, Callers.LIMIT).getLast().isTombstone())
                    .isTrue();
        }
        guest.ask(own(registration, "")).expectStatus().isNotFound();
        assertThat(organiser.get(EVENTS + event + "/attendances").toString())
                .contains("cancelled")
                .doesNotContain("Forgotten", "forgotten@example.org");
    }

    @Test
    void whatAGuestTakesAlong() {
        String event = event("{\"sessions\": [{\"id\": \"opening\"}]}");
        JsonNode registration = Callers.json(guest.post(
                        EVENTS + event + "/attendances",
                        "{\"name\": \"Anna\", \"email\": \"a@example.org\", \"parts\": [\"session:opening\"]}")
                .expectStatus()
                .isCreated());

        String calendar = Callers.text(guest.ask(own(registration, "/calendar.ics")));

        assertThat(calendar).contains("METHOD:PUBLISH", "UID:" + event + ".opening@klynge", "meet.example");
        assertThat(Callers.text(guest.ask(own(registration, "/qr.svg")))).startsWith("<svg");
        guest.ask(own(registration, ""), "Accept", "text/html")
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueMatches("Location", ".*/ticket#" + registration.path("id").asString() + "\\.[\\w-]+");
        assertThat(new String(
                        Callers.bytes(organiser.ask(EVENTS + event + "/badges.pdf")),
                        0,
                        5,
                        StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        JsonNode statistics = organiser.get(EVENTS + event + "/statistics");
        assertThat(statistics.path("confirmed").asInt()).isEqualTo(1);
        assertThat(statistics.at("/parts/0/label").asString()).isEqualTo("session:opening");

        guest.post(own(registration, "/cancellation"), null).expectStatus().isOk();
        assertThat(Callers.text(guest.ask(own(registration, "/calendar.ics"))))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:" + event + ".opening@klynge")
                .doesNotContain("STATUS:CONFIRMED", "meet.example");
    }

    @Test
    void nobodyElseSeesWhoComes() {
        String event = event("{\"seats\": 5}");
        JsonNode registration = registered(event, "Anna");

        guest.ask(own(registration, "").replace("secret=", "secret=x"))
                .expectStatus()
                .isForbidden();
        guest.ask(EVENTS + event + "/attendances").expectStatus().isUnauthorized();
        guest.ask("/api/v1/events/no-such-event/registration").expectStatus().isNotFound();
        guest.ask("/api/v1/attendances/mine")
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists("WWW-Authenticate");
    }
}
