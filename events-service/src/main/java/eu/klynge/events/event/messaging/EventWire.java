package eu.klynge.events.event.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.events.EventChange;
import eu.klynge.contracts.events.EventOrganisation;
import eu.klynge.contracts.events.EventPlace;
import eu.klynge.contracts.events.EventSession;
import eu.klynge.events.event.Details;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventFact;
import eu.klynge.events.event.Organisation;
import eu.klynge.events.event.Programme;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxMessage;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event's facts in the published language: whole, and without names of persons. Drafts are nobody's business. */
final class EventWire implements FactEncoder<EventFact> {

    @Override
    public List<OutboxMessage> encode(EventFact fact) {
        return switch (fact) {
            case EventFact.Drafted ignored -> List.of();
            case EventFact.Redrafted ignored -> List.of();
            case EventFact.Dropped ignored -> List.of();
            case EventFact.Published(Event event) -> message(EventTypes.EVENT_PUBLISHED, event);
            case EventFact.Changed(Event event) -> message(EventTypes.EVENT_CHANGED, event);
            case EventFact.Cancelled(Event event) -> message(EventTypes.EVENT_CANCELLED, event);
            case EventFact.Held(Event event) -> message(EventTypes.EVENT_HELD, event);
        };
    }

    private static List<OutboxMessage> message(EventType<eu.klynge.contracts.events.Event> type, Event event) {
        return List.of(OutboxMessage.event(
                type.name(),
                event.id(),
                wire(event),
                type.topics().stream().map(Topic::name).toList()));
    }

    private static eu.klynge.contracts.events.Event wire(Event event) {
        Details details = event.details();
        return new eu.klynge.contracts.events.Event(
                event.id(),
                event.state().code(),
                event.revision(),
                details.type(),
                details.title(),
                details.summary(),
                details.format(),
                place(details),
                List.copyOf(details.countries()),
                details.website(),
                details.languages(),
                details.ecosystems(),
                details.audiences(),
                details.hosts(),
                organisations(details.organisers()),
                organisations(details.coOrganisers()),
                details.timeZone(),
                local(details.starts()),
                local(details.ends()),
                event.startsAt(),
                event.endsAt(),
                details.programme().sessions().stream()
                        .map(session -> session(details.programme(), session))
                        .toList(),
                event.series(),
                event.latestChanges().stream()
                        .map(change ->
                                new EventChange(change.code(), change.subject(), change.before(), change.after()))
                        .toList(),
                event.note(),
                Objects.requireNonNull(event.publishedAt()),
                event.revisedAt());
    }

    private static @Nullable EventPlace place(Details details) {
        return Optional.ofNullable(details.place())
                .map(place -> new EventPlace(place.venue(), place.street(), place.city(), place.country()))
                .orElse(null);
    }

    private static List<EventOrganisation> organisations(List<Organisation> organisations) {
        return organisations.stream()
                .map(each -> new EventOrganisation(each.slug(), each.name(), each.country()))
                .toList();
    }

    private static EventSession session(Programme programme, Programme.Session session) {
        return new EventSession(
                session.id(),
                session.title(),
                session.kind(),
                local(session.starts()),
                local(session.ends()),
                programme.tracks().stream()
                        .filter(track -> track.id().equals(session.track()))
                        .map(Programme.Track::name)
                        .findFirst()
                        .orElse(null),
                programme.rooms().stream()
                        .filter(room -> room.id().equals(session.room()))
                        .map(Programme.Room::name)
                        .findFirst()
                        .orElse(null),
                session.audiences());
    }

    /** To the minute, with seconds left out. */
    private static String local(LocalDateTime time) {
        return time.toString();
    }
}
