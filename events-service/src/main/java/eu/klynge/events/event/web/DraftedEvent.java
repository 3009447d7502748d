package eu.klynge.events.event.web;

import eu.klynge.events.event.Place;
import eu.klynge.events.event.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a draft, for the API document; it is read field by field. */
record DraftedEvent(
        String type,
        Map<String, String> title,
        Map<String, String> summary,
        String format,
        @Nullable Place place,
        @Nullable String onlineAddress,
        @Nullable String website,
        List<String> languages,
        List<String> ecosystems,
        List<String> audiences,
        List<DraftedHost> hosts,
        List<String> organisers,
        List<String> coOrganisers,
        String timeZone,
        String starts,
        String ends,
        @Nullable DraftedProgramme programme) {

    record DraftedHost(String name) {}

    record DraftedProgramme(
            List<DraftedDay> days,
            List<Programme.Track> tracks,
            List<Programme.Room> rooms,
            List<DraftedSession> sessions) {}

    record DraftedDay(LocalDate date, @Nullable String title, List<String> audiences) {}

    record DraftedSession(
            String id,
            String title,
            @Nullable String summary,
            @Nullable String kind,
            String starts,
            String ends,
            @Nullable String track,
            @Nullable String room,
            List<String> audiences,
            List<Programme.Speaker> speakers) {}
}
