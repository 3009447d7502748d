package eu.klynge.events.event.web;

import eu.klynge.events.event.Change;
import eu.klynge.events.event.Details;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.Organisation;
import eu.klynge.events.event.Place;
import eu.klynge.events.event.Programme;
import eu.klynge.events.event.Revision;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the interface says of events. */
final class EventViews {

    private EventViews() {}

    /**
     * An event. Everybody gets it without the address to join online and without speakers who did not agree to be named.
     *
     * @param starts local time in {@code timeZone}
     * @param startsAt the same as an instant, UTC
     * @param note why it was cancelled
     */
    record WholeEvent(
            String id,
            String state,
            int revision,
            String type,
            Map<String, String> title,
            Map<String, String> summary,
            String format,
            @Nullable Place place,
            Collection<String> countries,
            @Nullable String onlineAddress,
            @Nullable String website,
            List<String> languages,
            List<String> ecosystems,
            List<String> audiences,
            List<HostView> hosts,
            List<Organisation> organisers,
            List<Organisation> coOrganisers,
            String timeZone,
            LocalDateTime starts,
            LocalDateTime ends,
            Instant startsAt,
            Instant endsAt,
            ProgrammeView programme,
            @Nullable String series,
            @Nullable String note,
            @Nullable Instant publishedAt) {

        static WholeEvent of(Event event, boolean forOrganiser) {
            Details details = event.details();
            return new WholeEvent(
                    event.id(),
                    event.state().code(),
                    event.revision(),
                    details.type(),
                    details.title(),
                    details.summary(),
                    details.format(),
                    details.place(),
                    details.countries(),
                    forOrganiser ? details.onlineAddress() : null,
                    details.website(),
                    details.languages(),
                    details.ecosystems(),
                    details.audiences(),
                    details.hosts().stream().map(HostView::new).toList(),
                    details.organisers(),
                    details.coOrganisers(),
                    details.timeZone(),
                    details.starts(),
                    details.ends(),
                    event.startsAt(),
                    event.endsAt(),
                    ProgrammeView.of(details.programme(), forOrganiser),
                    event.series(),
                    event.note(),
                    event.publishedAt());
        }
    }

    record HostView(String name) {}

    record ProgrammeView(
            List<DayView> days, List<Programme.Track> tracks, List<Programme.Room> rooms, List<SessionView> sessions) {

        static ProgrammeView of(Programme programme, boolean forOrganiser) {
            return new ProgrammeView(
                    programme.days().stream()
                            .map(day -> new DayView(day.date(), day.title(), day.audiences()))
                            .toList(),
                    programme.tracks(),
                    programme.rooms(),
                    programme.sessions().stream()
                            .map(session -> SessionView.of(session, forOrganiser))
                            .toList());
        }
    }

    record DayView(LocalDate date, @Nullable String title, List<String> audiences) {}

    record SessionView(
            String id,
            String title,
            @Nullable String summary,
            @Nullable String kind,
            LocalDateTime starts,
            LocalDateTime ends,
            @Nullable String track,
            @Nullable String room,
            List<String> audiences,
            List<SpeakerView> speakers) {

        static SessionView of(Programme.Session session, boolean forOrganiser) {
            return new SessionView(
                    session.id(),
                    session.title(),
                    session.summary(),
                    session.kind(),
                    session.starts(),
                    session.ends(),
                    session.track(),
                    session.room(),
                    session.audiences(),
                    session.speakers().stream()
                            .map(speaker -> SpeakerView.of(speaker, forOrganiser))
                            .toList());
        }
    }

    /** @param name absent in public where the person did not agree to be named */
    record SpeakerView(
            @Nullable String name,
            @Nullable String role,
            @Nullable String affiliation,
            boolean agreed) {

        static SpeakerView of(Programme.Speaker speaker, boolean forOrganiser) {
            return new SpeakerView(
                    forOrganiser || speaker.agreed() ? speaker.name() : null,
                    speaker.role(),
                    speaker.affiliation(),
                    speaker.agreed());
        }
    }

    /** A line of the organiser's list. */
    record EventLine(
            String id, String state, int revision, Map<String, String> title, Instant startsAt, Instant endsAt) {

        static EventLine of(Versioned<Event> found) {
            Event event = found.state();
            return new EventLine(
                    event.id(),
                    event.state().code(),
                    event.revision(),
                    event.details().title(),
                    event.startsAt(),
                    event.endsAt());
        }
    }

    record RevisionView(int number, Instant at, List<ChangeView> changes) {

        static RevisionView of(Revision revision) {
            return new RevisionView(
                    revision.number(),
                    revision.at(),
                    revision.changes().stream().map(ChangeView::of).toList());
        }
    }

    /** @param sentence the change in English */
    record ChangeView(
            String code,
            String subject,
            @Nullable String before,
            @Nullable String after,
            String sentence) {

        static ChangeView of(Change change) {
            return new ChangeView(change.code(), change.subject(), change.before(), change.after(), change.sentence());
        }
    }
}
