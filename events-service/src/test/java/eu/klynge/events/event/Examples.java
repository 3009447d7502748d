package eu.klynge.events.event;

import eu.klynge.events.account.Account;
import eu.klynge.kit.problem.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event to vary: two days in Brussels over a change of clocks, with two sessions in one room. */
public final class Examples {

    public static final Instant NOW = Instant.parse("2027-01-10T09:00:00Z");
    public static final Account ORGANISER = new Account("organiser-1", Set.of("odense-robotics"));

    private static final String CONFERENCE = """
            {"type": "conference", "title": {"en": "Cluster Conference", "cs": "Konference klastrů"},
             "summary": {"en": "Two days."}, "format": "hybrid",
             "place": {"venue": "Square", "city": "Brussels", "country": "BE"},
             "onlineAddress": "https://meet.example/secret", "languages": ["en"], "ecosystems": ["digital"],
             "audiences": ["cluster-managers"], "hosts": [{"name": "European Commission"}],
             "timeZone": "Europe/Brussels", "starts": "2027-03-27T09:00", "ends": "2027-03-28T17:00",
             "programme": {
               "days": [{"date": "2027-03-27", "audiences": ["facilitators"]}, {"date": "2027-03-28"}],
               "tracks": [{"id": "main", "name": "Main"}], "rooms": [{"id": "hall", "name": "Great hall"}],
               "sessions": [
                 {"id": "opening", "title": "Opening", "kind": "plenary", "starts": "2027-03-27T09:00",
                  "ends": "2027-03-27T10:00", "track": "main", "room": "hall",
                  "speakers": [{"name": "Ada Agreed", "role": "speaker", "agreed": true},
                               {"name": "Silas Silent", "affiliation": "A ministry", "agreed": false}]},
                 {"id": "closing", "title": "Closing", "starts": "2027-03-28T16:00", "ends": "2027-03-28T17:00",
                  "room": "hall"}]}}
            """;

    private Examples() {}

    public static ObjectNode document() {
        return (ObjectNode) JsonMapper.shared().readTree(CONFERENCE);
    }

    /** The programme's session at a place of the list. */
    public static ObjectNode session(JsonNode document, int position) {
        return (ObjectNode) document.path("programme").path("sessions").path(position);
    }

    public static Details details(JsonNode document) {
        return switch (EventForm.read(document)) {
            case EventForm.Sound(Details details) -> details;
            case EventForm.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }

    public static Event draft(String id) {
        return Event.drafted(id, details(document()), ORGANISER.subject(), null);
    }

    public static Event published(String id) {
        return draft(id).published(NOW).event();
    }

    public static Event cancelled(String id) {
        return published(id).cancelled("The venue is closed.", NOW).event();
    }
}
