package eu.klynge.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.Callers;
import eu.klynge.events.EventsTest;
import eu.klynge.events.event.Examples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** After the event: what guests think, and the calendar of those who came. */
@EventsTest
class FeedbackIT {

    private static final Instant THEN = Instant.parse("2020-01-01T10:00:00Z");

    private final Callers organiser;
    private final Callers anybody;
    private final GuestLists lists;
    private final Guests guests;
    private final Tickets tickets;

    FeedbackIT(
            @LocalServerPort int port,
            @Autowired GuestLists lists,
            @Autowired Guests guests,
            @Autowired Tickets tickets) {
        this.organiser = Callers.account(port, "feedback-organiser", "organiser");
        this.anybody = Callers.anybody(port);
        this.lists = lists;
        this.guests = guests;
        this.tickets = tickets;
    }

    /** A public event of the year that the dates say, with one guest, who has an account. */
    private String event(String starts, String ends, String registration) {
        ObjectNode document = Examples.document();
        document.remove("programme");
        document.put("starts", starts).put("ends", ends);
        String id = Callers.json(organiser
                        .post("/api/v1/events", document.toString())
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();
        organiser
                .post("/api/v1/events/" + id + "/publication", null, "If-Match", "*")
                .expectStatus()
                .isOk();
        GuestList list = GuestList.opened(id, GuestListTest.terms(5, false, true))
                .arrived(List.of(registration), List.of(List.of()), null, THEN);
        guests.keep(new Guest(registration, id, "", "feedback-organiser", "Anna", "a@b.eu", null, null, Map.of(), THEN))
                .block(Callers.LIMIT);
        Objects.requireNonNull(lists.create(list).block(Callers.LIMIT));
        return id;
    }

    private String own(String registration) {
        return "/api/v1/attendances/" + registration + "/feedback?secret=" + tickets.secretOf(registration);
    }

    @Test
    void theLastAnswersOfAGuestCountAndNobodyIsNamed() {
        String event = event("2021-05-04T09:00", "2021-05-04T17:00", "feedback-past");
        organiser
                .put(
                        "/api/v1/events/" + event + "/feedback",
                        "{\"questions\": [{\"id\": \"overall\", \"text\": {\"en\": \"Overall?\"}, \"kind\": \"scale\"}]}")
                .expectStatus()
                .isOk();
        anybody.put(own("feedback-past"), "{\"answers\": {\"overall\": \"6\"}}")
                .expectStatus()
                .isEqualTo(422);

        anybody.put(own("feedback-past"), "{\"answers\": {\"overall\": \"2\"}}")
                .expectStatus()
                .isNoContent();
        anybody.put(own("feedback-past"), "{\"answers\": {\"overall\": \"4\"}}")
                .expectStatus()
                .isNoContent();

        JsonNode results = organiser.get("/api/v1/events/" + event + "/feedback");
        assertThat(results.path("answered").asInt()).isEqualTo(1);
        assertThat(results.at("/questions/0/mean").asDouble()).isEqualTo(4.0);
        assertThat(results.toString()).doesNotContain("Anna", "feedback-past");
        anybody.ask("/api/v1/events/" + event + "/feedback").expectStatus().isUnauthorized();
    }

    @Test
    void nobodyJudgesAnEventBeforeItsEnd() {
        event("2097-05-04T09:00", "2097-05-04T17:00", "feedback-early");

        anybody.ask(own("feedback-early")).expectStatus().isEqualTo(409);
    }

    @Test
    void anAccountsCalendarHasASecretAddress() {
        String event = event("2096-05-04T09:00", "2096-05-04T17:00", "feedback-calendar");
        String href = organiser.get("/api/v1/calendar/personal").path("href").asString();
        String path = href.substring(href.indexOf("/api/"));

        assertThat(Callers.text(anybody.ask(path))).contains("UID:" + event + "@klynge", "meet.example");
        anybody.ask(path + "x").expectStatus().isForbidden();
    }
}
