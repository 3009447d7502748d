package eu.klynge.events.series;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.Callers;
import eu.klynge.events.EventsTest;
import eu.klynge.events.event.Examples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@EventsTest
class SeriesIT {

    private static final String SERIES = "/api/v1/event-series";

    private final Callers organiser;
    private final Callers another;
    private final Callers anybody;

    SeriesIT(@LocalServerPort int port) {
        this.organiser = Callers.account(port, "series-organiser", "organiser");
        this.another = Callers.account(port, "another-organiser", "organiser");
        this.anybody = Callers.anybody(port);
    }

    private String drafted() {
        ObjectNode talks = Examples.document();
        talks.remove(List.of("programme", "place"));
        talks.put("format", "online").put("type", "talk");
        talks.put("starts", "2027-05-04T09:00").put("ends", "2027-05-04T10:00");
        talks.putObject("recurrence").put("every", "week").put("interval", 1).put("times", 3);
        return Callers.json(
                        organiser.post(SERIES, talks.toString()).expectStatus().isCreated())
                .path("id")
                .asString();
    }

    @Test
    void eachDateOfASeriesIsAnEventOfItsOwn() {
        String id = drafted();
        anybody.ask(SERIES + "/" + id).expectStatus().isNotFound();
        another.post(SERIES + "/" + id + "/publication", null).expectStatus().isNotFound();

        JsonNode published = Callers.json(organiser
                        .post(SERIES + "/" + id + "/publication", null)
                        .expectStatus()
                        .isOk())
                .path("events");
        String second = published.at("/1/id").asString();
        organiser
                .post("/api/v1/events/" + second + "/cancellation", "{\"reason\": \"A holiday.\"}", "If-Match", "*")
                .expectStatus()
                .isOk();

        assertThat(anybody.get(SERIES + "/" + id).path("events").valueStream())
                .extracting(event -> event.path("state").asString())
                .containsExactly("published", "cancelled", "published");
        assertThat(anybody.get(SERIES + "/" + id).at("/events/2/startsAt").asString())
                .isEqualTo("2027-05-18T07:00:00Z");
        assertThat(Callers.text(anybody.ask(SERIES + "/" + id + "/calendar.ics")))
                .contains("UID:" + second + "@klynge", "STATUS:CANCELLED", "STATUS:CONFIRMED");
    }
}
