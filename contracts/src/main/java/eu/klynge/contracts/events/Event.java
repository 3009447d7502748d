package eu.klynge.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole public state of an event. It names organisations and never persons: who speaks is on the event's page alone.
 *
 * @param state        published, cancelled or held
 * @param revision     1 when it was published, one more with each change; iCalendar's sequence is one less
 * @param type         code of vocabulary {@code event-types}
 * @param title        by language (ISO 639-1), at least one
 * @param summary      by language; may be empty
 * @param format       code of vocabulary {@code event-formats}
 * @param place        absent for an event that is online alone
 * @param countries    of the place, then of the organisations behind it, ISO 3166-1 alpha-2
 * @param languages    spoken there, ISO 639-1
 * @param ecosystems   codes of vocabulary {@code industrial-ecosystems}
 * @param audiences    codes of vocabulary {@code event-audiences}
 * @param hosts        who invites beside organisations of the directory
 * @param organisers   cluster organisations that organise it
 * @param coOrganisers cluster organisations named beside them
 * @param timeZone     of the IANA database; local times are by this clock
 * @param starts       local time, such as 2027-09-29T09:00
 * @param ends         local time
 * @param startsAt     the same as an instant, UTC
 * @param endsAt       the same as an instant, UTC
 * @param series       id of the series that it belongs to
 * @param changes      since the revision before
 * @param cancellationReason why it was cancelled
 * @param publishedAt  when it first became public, UTC
 * @param revisedAt    when this revision began, UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Event(
        String id,
        String state,
        int revision,
        String type,
        Map<String, String> title,
        Map<String, String> summary,
        String format,
        @Nullable EventPlace place,
        List<String> countries,
        @Nullable String website,
        List<String> languages,
        List<String> ecosystems,
        List<String> audiences,
        List<String> hosts,
        List<EventOrganisation> organisers,
        List<EventOrganisation> coOrganisers,
        String timeZone,
        String starts,
        String ends,
        Instant startsAt,
        Instant endsAt,
        List<EventSession> sessions,
        @Nullable String series,
        List<EventChange> changes,
        @Nullable String cancellationReason,
        Instant publishedAt,
        Instant revisedAt) {

    public Event {
        Required.field("id", id);
        Required.field("state", state);
        Required.field("type", type);
        title = Required.map("title", title);
        summary = Required.map("summary", summary);
        Required.field("format", format);
        countries = Required.list("countries", countries);
        languages = Required.list("languages", languages);
        ecosystems = Required.list("ecosystems", ecosystems);
        audiences = Required.list("audiences", audiences);
        hosts = Required.list("hosts", hosts);
        organisers = Required.list("organisers", organisers);
        coOrganisers = Required.list("coOrganisers", coOrganisers);
        Required.field("timeZone", timeZone);
        Required.field("starts", starts);
        Required.field("ends", ends);
        Required.field("startsAt", startsAt);
        Required.field("endsAt", endsAt);
        sessions = Required.list("sessions", sessions);
        changes = Required.list("changes", changes);
        Required.field("publishedAt", publishedAt);
        Required.field("revisedAt", revisedAt);
    }
}
