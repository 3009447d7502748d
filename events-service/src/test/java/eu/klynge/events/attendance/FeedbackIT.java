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
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** After the event: what guests think, and the calendar of those who came. */
@EventsTest
class FeedbackIT {

    private static final Instant THEN = Instant.parse("2020-01-01T10:00:00Z");

    private final Callers organiser;
    private final Callers member;
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
        this.member = Callers.account(port, "feedback-member", "no-role-of-ours");
        this.anybody = Callers.anybody(port);
        this.lists = lists;
        this.guests = guests;
        this.tickets = tickets;
    }

    /** A public event of the year that the dates say, with these guests, who have an account. */
    private String event(String starts, String ends, String... registrations) {
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
        GuestList list = GuestList.opened(id, GuestListTest.terms(5, false, true));
        for (String registration : registrations) {
            list = list.arrived(List.of(registration), List.of(List.of()), null, THEN);
            guests.keep(new Guest(
                            registration,
                            id,
                            "",
                            "feedback-organiser",
                            "Anna",
                            "a@b.eu",
                            null,
                            null,
                            "en",
                            Map.of(),
                            THEN))
                    .block(Callers.LIMIT);
        }
        Objects.requireNonNull(lists.create(list).block(Callers.LIMIT));
        return id;
    }

    private String own(String registration) {
        return "/api/v1/attendances/" + registration + "/feedback?secret=" + tickets.secretOf(registration);
    }

    private WebTestClient.ResponseSpec asked(String event, String kind) {
        return organiser.put(
                "/api/v1/events/" + event + "/feedback",
                "{\"questions\": [{\"id\": \"overall\", \"text\": {\"en\": \"Overall?\"}, \"kind\": \"%s\"}]}"
                        .formatted(kind));
    }

    private void answered(String registration, int value) {
        anybody.put(own(registration), "{\"answers\": {\"overall\": \"%d\"}}".formatted(value))
                .expectStatus()
                .isNoContent();
    }

    @Test
    void theLastAnswersOfAGuestCountAndNobodyIsNamed() {
        List<String> five = List.of("past-1", "past-2", "past-3", "past-4", "past-5");
        String event = event("2021-05-04T09:00", "2021-05-04T17:00", five.toArray(String[]::new));
        asked(event, "scale").expectStatus().isOk();
        anybody.put(own("past-1"), "{\"answers\": {\"overall\": \"6\"}}")
                .expectStatus()
                .isEqualTo(422);
        five.subList(0, 4).forEach(guest -> answered(guest, 2));
        answered("past-1", 4);

        JsonNode ofFour = organiser.get("/api/v1/events/" + event + "/feedback");
        answered("past-5", 3);
        JsonNode ofFive = organiser.get("/api/v1/events/" + event + "/feedback");

        assertThat(ofFour.path("answered").asInt()).isEqualTo(4);
        assertThat(ofFour.path("questions").isEmpty()).isTrue();
        assertThat(ofFive.path("answered").asInt()).isEqualTo(5);
        assertThat(ofFive.at("/questions/0/mean").asDouble()).isEqualTo(2.6);
        assertThat(ofFive.toString()).doesNotContain("Anna", "past-");
        anybody.ask("/api/v1/events/" + event + "/feedback").expectStatus().isUnauthorized();
    }

    @Test
    void whatGuestsMayAnswerStaysAsItIs() {
        String event = event("2022-05-04T09:00", "2022-05-04T17:00", "feedback-asked");
        asked(event, "scale").expectStatus().isOk();
        answered("feedback-asked", 5);

        asked(event, "yes-no").expectStatus().isEqualTo(409);

        assertThat(organiser
                        .get("/api/v1/events/" + event + "/feedback/questions")
                        .at("/questions/0/kind")
                        .asString())
                .isEqualTo("scale");
        assertThat(organiser
                        .get("/api/v1/events/" + event + "/feedback")
                        .path("answered")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void nobodyJudgesAnEventBeforeItsEnd() {
        event("2097-05-04T09:00", "2097-05-04T17:00", "feedback-early");

        anybody.ask(own("feedback-early")).expectStatus().isEqualTo(409);
    }

    @Test
    void anyAccountHasACalendar() {
        assertThat(member.get("/api/v1/calendar/personal").path("href").asString())
                .contains("/feedback-member/");
        assertThat(member.get("/api/v1/attendances/mine").path("registrations").isEmpty())
                .isTrue();
        anybody.ask("/api/v1/calendar/personal").expectStatus().isUnauthorized();
        anybody.ask("/api/v1/attendances/mine").expectStatus().isUnauthorized();
    }

    @Test
    void anAccountsCalendarHasASecretAddress() {
        String event = event("2096-05-04T09:00", "2096-05-04T17:00", "feedback-calendar");
        String href = organiser.get("/api/v1/calendar/personal").path("href").asString();
        String path = href.substring(href.indexOf("/api/"));

        assertThat(Callers.text(anybody.ask(path))).contains("UID:" + event + "@klynge", "meet.example");
        anybody.ask(path + "x").expectStatus().isForbidden();

        String renewed = Callers.json(organiser
                        .post("/api/v1/calendar/personal/renewal", null)
                        .expectStatus()
                        .isOk())
                .path("href")
                .asString();
        JsonNode gone = Callers.json(anybody.ask(path).expectStatus().isEqualTo(410));

        assertThat(gone.path("type").asString()).endsWith("/problems/calendar-address-gone");
        assertThat(Callers.text(anybody.ask(renewed.substring(renewed.indexOf("/api/")))
                        .expectStatus()
                        .isOk()))
                .contains("UID:" + event + "@klynge");
        anybody.post("/api/v1/calendar/personal/renewal", null).expectStatus().isUnauthorized();
    }
}
