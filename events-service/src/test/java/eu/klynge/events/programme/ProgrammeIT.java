package eu.klynge.events.programme;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.Callers;
import eu.klynge.events.EventsTest;
import eu.klynge.events.event.Examples;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** From a file to an event's programme. */
@EventsTest
class ProgrammeIT {

    private static final String EVENTS = "/api/v1/events/";
    private static final String SOUND = """
            title,starts,ends,room
            Opening,2027-03-27T09:00,2027-03-27T10:00,Great hall
            Talks,2027-03-27T10:00,2027-03-27T12:00,Great hall
            """;
    private static final String FAULTY = SOUND + "Dinner,2027-03-27T20:00,2027-03-27T19:00,\n";

    private final Callers organiser;
    private final Callers another;

    ProgrammeIT(@LocalServerPort int port) {
        this.organiser = Callers.account(port, "programme-organiser", "organiser");
        this.another = Callers.account(port, "another-organiser", "organiser");
    }

    private String drafted() {
        return Callers.json(organiser
                        .post("/api/v1/events", Examples.document().toString())
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();
    }

    private WebTestClient.ResponseSpec check(Callers caller, String event, String file) {
        return caller.sendFile(HttpMethod.POST, EVENTS + event + "/programme/imports", "text/csv", file);
    }

    private WebTestClient.ResponseSpec bring(String event, String type, String file, String... headers) {
        return organiser.sendFile(HttpMethod.PUT, EVENTS + event + "/programme", type, file, headers);
    }

    private JsonNode sessions(String event) {
        return organiser.get(EVENTS + event + "/draft").at("/programme/sessions");
    }

    @Test
    void aFileIsCheckedFirstAndThenBroughtIn() {
        String event = drafted();

        JsonNode faulty =
                Callers.json(check(organiser, event, FAULTY).expectStatus().isOk());
        JsonNode sound = Callers.json(check(organiser, event, SOUND)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\""));
        assertThat(sessions(event).size()).isEqualTo(2);
        assertThat(sessions(event).at("/1/title").asString()).isEqualTo("Closing");
        bring(event, "text/csv", SOUND).expectStatus().isEqualTo(428);
        bring(event, "text/csv", SOUND, "If-Match", "\"7\"").expectStatus().isEqualTo(412);
        JsonNode refused = Callers.json(bring(event, "text/csv", FAULTY, "If-Match", "\"1\"")
                .expectStatus()
                .isEqualTo(422));
        bring(event, "text/csv", SOUND, "If-Match", "\"1\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");

        assertThat(faulty.at("/rows/2/faults/0/pointer").asString()).isEqualTo("/ends");
        assertThat(faulty.path("faulty").asInt()).isEqualTo(1);
        assertThat(sound.path("changes").valueStream().map(JsonNode::asString))
                .anyMatch(change -> change.contains("Closing") && change.contains("gone"));
        assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/rows/4/ends");
        assertThat(sessions(event).valueStream().map(each -> each.path("title").asString()))
                .containsExactly("Opening", "Talks");
    }

    @Test
    void aCalendarWithAMillionRecurrencesIsRefusedClearly() {
        String event = drafted();
        String calendar = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test//EN
                BEGIN:VEVENT
                UID:coffee
                SUMMARY:Coffee
                DTSTART:20270327T103000
                DURATION:PT30M
                RRULE:FREQ=DAILY;COUNT=1000000
                END:VEVENT
                END:VCALENDAR
                """;

        JsonNode problem = Callers.json(bring(event, "text/calendar", calendar, "If-Match", "*")
                .expectStatus()
                .isEqualTo(422));
        bring(event, "text/calendar", calendar.replace("1000000", "2"), "If-Match", "*")
                .expectStatus()
                .isOk();

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/rows/1/recurrence");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("too-many");
        assertThat(sessions(event).valueStream().map(each -> each.path("id").asString()))
                .containsExactly("coffee-1", "coffee-2");
    }

    @Test
    void aFileIsForTheEventsOrganisersAndHasAnEnd() {
        String event = drafted();

        check(another, event, SOUND).expectStatus().isNotFound();
        check(organiser, event, "x".repeat(1_048_577)).expectStatus().isEqualTo(413);
        check(organiser, event, "price\n").expectStatus().isEqualTo(422);
        organiser
                .post(EVENTS + event + "/programme/imports", "{}")
                .expectStatus()
                .isEqualTo(415);
    }
}
