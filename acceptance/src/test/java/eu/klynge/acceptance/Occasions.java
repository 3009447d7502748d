package eu.klynge.acceptance;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.time.Duration;

/** An event and an award to look at, made by an organiser over the interface. */
final class Occasions {

    private static final String EVENTS = "/api/v1/events";
    private static final String AWARDS = "/api/v1/awards";
    private static final String ORGANISER = "organiser";
    private static final Duration KNOWN = Duration.ofSeconds(40);

    private static final String EVENT = """
            {"type": "conference", "title": {"en": "Lights Conference", "da": "Lyskonference"},
             "summary": {"en": "Two days about lights.", "da": "To dage om lys."}, "format": "hybrid",
             "place": {"venue": "Square", "city": "Brussels", "country": "BE"}, "website": "https://lights.example",
             "languages": ["en"], "ecosystems": ["digital"], "audiences": ["cluster-managers"],
             "hosts": [{"name": "Ministry of Lights"}], "coOrganisers": ["%s"],
             "timeZone": "Europe/Brussels", "starts": "2098-03-27T09:00", "ends": "2098-03-28T17:00",
             "programme": {
               "days": [{"date": "2098-03-27", "audiences": ["facilitators"]}, {"date": "2098-03-28"}],
               "tracks": [{"id": "main", "name": "Main"}, {"id": "side", "name": "Side"}],
               "rooms": [{"id": "hall", "name": "Great hall"}, {"id": "lab", "name": "Laboratory"}],
               "sessions": [
                 {"id": "opening", "title": "Opening", "kind": "plenary", "starts": "2098-03-27T09:00",
                  "ends": "2098-03-27T10:00", "room": "hall",
                  "speakers": [{"name": "Ada Agreed", "role": "moderator", "agreed": true},
                               {"name": "Silas Silent", "affiliation": "A ministry", "agreed": false}]},
                 {"id": "panel", "title": "Panel", "starts": "2098-03-27T11:00", "ends": "2098-03-27T12:00",
                  "track": "main", "room": "hall"},
                 {"id": "workshop", "title": "Workshop", "starts": "2098-03-27T11:00", "ends": "2098-03-27T12:00",
                  "track": "side", "room": "lab"}]}}
            """;

    private static final String TERMS = """
            {"seats": 2, "waitingList": true, "days": [{"date": "2098-03-28", "seats": 1}],
             "questions": [{"id": "diet", "text": {"en": "What do you not eat?"}, "kind": "text", "required": false}]}
            """;

    /** Of the guest of each of its events. */
    static final String GUESTS_ADDRESS = "guest@lights.example";

    private static final String GUEST = """
            {"name": "Test Person", "email": "%s"}""".formatted(GUESTS_ADDRESS);

    private static final String AWARD = """
            {"name": "Lantern of the Year", "series": "lantern-of-the-year", "event": "%s", "zone": "Europe/Brussels",
             "nominationsUntil": "2098-01-01T00:00", "scoringUntil": "2098-02-01T00:00",
             "votingFrom": "2098-03-01T00:00", "votingUntil": "2098-03-27T12:00",
             "categories": [{"id": "manager", "name": "Manager"}],
             "criteria": [{"id": "impact", "name": "Impact", "weight": 70}, {"id": "craft", "name": "Craft", "weight": 30}],
             "eligibility": {"countries": ["DK"], "leastYears": 3}, "normalisation": "z-score", "quorum": 2,
             "ties": ["jury-score", "lot"]}
            """;

    private final RunningPlatform platform;

    Occasions(RunningPlatform platform) {
        this.platform = platform;
    }

    /**
     * An event in its second revision, with one of two seats taken.
     *
     * @param cluster slug of who helps to organise it
     */
    String event(String cluster) {
        var form = EVENT.formatted(cluster);
        // The events' service knows a cluster when it has heard of it.
        RunningPlatform.await(
                "the events' service to know " + cluster,
                KNOWN,
                () -> drafted(form, cluster).status() == 201);
        var id = drafted(form, cluster).text("id");
        var event = EVENTS + "/" + id;
        platform.gateway()
                .post(event + "/publication", "{}")
                .ifMatch("*")
                .as(ORGANISER)
                .answer()
                .demand(200);
        platform.gateway()
                .put(event, form.replace("2098-03-27T11:00", "2098-03-27T10:30"))
                .ifMatch("*")
                .as(ORGANISER)
                .answer()
                .demand(200);
        platform.gateway()
                .put(event + "/registration", TERMS)
                .as(ORGANISER)
                .answer()
                .demand(200);
        platform.gateway().post(event + "/attendances", GUEST).answer().demand(201);
        RunningPlatform.await(
                "the event to stand in the calendar",
                KNOWN,
                () -> platform.gateway()
                        .get("/api/v1/calendar?limit=1&q=lights&from=2098-03-01")
                        .answer()
                        .json()
                        .path("items")
                        .has(0));
        return id;
    }

    /** The same one, however often. */
    private Answer drafted(String form, String cluster) {
        return platform.gateway()
                .post(EVENTS, form)
                .key("event-of-" + cluster)
                .as(ORGANISER)
                .answer();
    }

    /** An award that takes nominations. */
    String award(String event) {
        var id = platform.gateway()
                .post(AWARDS, AWARD.formatted(event))
                .as(ORGANISER)
                .answer()
                .demand(201)
                .text("award");
        platform.gateway()
                .post(AWARDS + "/" + id + "/opening", "{}")
                .as(ORGANISER)
                .answer()
                .demand(200);
        return id;
    }
}
