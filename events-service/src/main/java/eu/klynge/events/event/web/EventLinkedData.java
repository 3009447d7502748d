package eu.klynge.events.event.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.klynge.events.event.Details;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.LocalTimes;
import eu.klynge.events.event.Programme;
import eu.klynge.events.event.State;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as JSON-LD in schema.org's words, for search engines and open data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventLinkedData(
        @JsonProperty("@context") @Nullable String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") @Nullable String id,
        List<Text> name,
        @Nullable List<Text> description,
        String startDate,
        String endDate,
        @Nullable String eventStatus,
        @Nullable String eventAttendanceMode,
        @Nullable List<Location> location,
        @Nullable List<Party> organizer,
        @Nullable List<Party> performer,
        @Nullable List<EventLinkedData> subEvent) {

    private static final String SCHEMA = "https://schema.org/";

    record Text(
            @JsonProperty("@language") @Nullable String language,
            @JsonProperty("@value") String value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Location(
            @JsonProperty("@type") String type,
            @Nullable String name,
            @Nullable PostalAddress address,
            @Nullable String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostalAddress(
            @JsonProperty("@type") String type,
            @Nullable String streetAddress,
            String addressLocality,
            String addressCountry) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String url) {}

    /** @param publicUrl base address of the platform */
    static EventLinkedData of(Event event, String publicUrl) {
        Details details = event.details();
        String address = publicUrl + EventController.PATH + "/" + event.id();
        return new EventLinkedData(
                "https://schema.org",
                "Event",
                address,
                texts(details.title()),
                details.summary().isEmpty() ? null : texts(details.summary()),
                time(details, details.starts()),
                time(details, details.ends()),
                SCHEMA + (event.state() == State.CANCELLED ? "EventCancelled" : "EventScheduled"),
                SCHEMA + mode(details.format()),
                locations(details, address),
                organisers(details, publicUrl),
                null,
                details.programme().sessions().stream()
                        .map(session -> session(details, session))
                        .toList());
    }

    private static EventLinkedData session(Details details, Programme.Session session) {
        List<Party> performers = session.speakers().stream()
                .filter(Programme.Speaker::agreed)
                .map(speaker -> new Party("Person", speaker.name(), null))
                .toList();
        return new EventLinkedData(
                null,
                "Event",
                null,
                List.of(new Text(null, session.title())),
                null,
                time(details, session.starts()),
                time(details, session.ends()),
                null,
                null,
                null,
                null,
                performers.isEmpty() ? null : performers,
                null);
    }

    /** With the offset that the zone has then. */
    private static String time(Details details, LocalDateTime time) {
        return LocalTimes.instant(time, details.zone())
                .atZone(details.zone())
                .toOffsetDateTime()
                .toString();
    }

    private static String mode(String format) {
        return switch (format) {
            case "online" -> "OnlineEventAttendanceMode";
            case "hybrid" -> "MixedEventAttendanceMode";
            default -> "OfflineEventAttendanceMode";
        };
    }

    /** Online it is "at" its page: where to join is for those who come. */
    private static List<Location> locations(Details details, String address) {
        List<Location> locations = new ArrayList<>();
        var place = details.place();
        if (place != null) {
            locations.add(new Location(
                    "Place",
                    place.venue(),
                    new PostalAddress("PostalAddress", place.street(), place.city(), place.country()),
                    null));
        }
        if (!details.format().equals("in-person")) {
            locations.add(new Location("VirtualLocation", null, null, address));
        }
        return locations;
    }

    private static List<Party> organisers(Details details, String publicUrl) {
        List<Party> parties = new ArrayList<>();
        details.hosts().forEach(host -> parties.add(new Party("Organization", host, null)));
        details.organisers()
                .forEach(organisation -> parties.add(new Party(
                        "Organization", organisation.name(), publicUrl + "/api/v1/clusters/" + organisation.slug())));
        return parties;
    }

    private static List<Text> texts(Map<String, String> byLanguage) {
        return byLanguage.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Text(entry.getKey(), entry.getValue()))
                .toList();
    }
}
