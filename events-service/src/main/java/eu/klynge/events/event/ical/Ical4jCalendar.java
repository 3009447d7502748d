package eu.klynge.events.event.ical;

import eu.klynge.events.event.Details;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.ICalendar;
import eu.klynge.events.event.LocalTimes;
import eu.klynge.events.event.Place;
import eu.klynge.events.event.Programme.Session;
import eu.klynge.events.event.State;
import eu.klynge.kit.settings.PublicAddress;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Local times with their zone's rules beside them, so that a calendar program shows what the organiser meant. */
@Component
final class Ical4jCalendar implements ICalendar {

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final PublicAddress address;

    Ical4jCalendar(PublicAddress address) {
        this.address = address;
    }

    @Override
    public String of(String name, List<Part> parts) {
        return written(name, parts, ImmutableMethod.PUBLISH);
    }

    @Override
    public String cancelled(String name, List<Part> parts) {
        return written(name, parts, ImmutableMethod.CANCEL);
    }

    private String written(String name, List<Part> parts, Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Klynge//events-service//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        parts.stream()
                .map(part -> part.event().details().timeZone())
                .distinct()
                .map(this::rules)
                .filter(Objects::nonNull)
                .forEach(zone -> calendar.add(zone.getVTimeZone()));
        for (Part part : parts) {
            Status status = status(part, method);
            calendar.add(entry(part, status));
            part.sessions().forEach(session -> calendar.add(entry(part, session, status)));
        }
        return calendar.toString();
    }

    private static Status status(Part part, Method method) {
        boolean gone = method == ImmutableMethod.CANCEL || part.event().state() == State.CANCELLED;
        return gone ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private synchronized @Nullable TimeZone rules(String zone) {
        return zones.getTimeZone(zone);
    }

    private VEvent entry(Part part, Status status) {
        Event event = part.event();
        Details details = event.details();
        VEvent entry = entry(details, details.starts(), details.ends(), details.name());
        entry.add(new Uid(event.id() + "@klynge"));
        entry.add(status);
        String summary = details.summary().getOrDefault("en", "");
        String text = Stream.of(summary, join(part), note(event))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return complete(entry, event, text, location(details.place(), null));
    }

    private VEvent entry(Part part, Session session, Status status) {
        Details details = part.event().details();
        VEvent entry = entry(details, session.starts(), session.ends(), session.title());
        entry.add(new Uid(part.event().id() + "." + session.id() + "@klynge"));
        entry.add(status);
        String room = details.programme().rooms().stream()
                .filter(each -> each.id().equals(session.room()))
                .map(each -> each.name())
                .findFirst()
                .orElse(null);
        String summary = session.summary() == null ? "" : session.summary();
        return complete(entry, part.event(), summary, location(details.place(), room));
    }

    private static VEvent entry(Details details, LocalDateTime starts, LocalDateTime ends, String title) {
        // Not stamped with the time of the request, or the same state would be another file each time.
        VEvent entry = new VEvent(false);
        entry.add(new DtStart<>(time(details, starts)));
        entry.add(new DtEnd<>(time(details, ends)));
        entry.add(new Summary(title));
        return entry;
    }

    private VEvent complete(VEvent entry, Event event, String description, String location) {
        entry.add(new DtStamp(event.revisedAt()));
        entry.add(new LastModified(event.revisedAt()));
        entry.add(new Sequence(Math.max(0, event.revision() - 1)));
        if (!description.isEmpty()) {
            entry.add(new Description(description));
        }
        if (!location.isEmpty()) {
            entry.add(new Location(location));
        }
        entry.add(new Url(page(event)));
        entry.add(organiser(event));
        return entry;
    }

    /** Every publishing calendar has to name one (RFC 5546); nobody's mail address is told, so the event's page stands for it. */
    private Organizer organiser(Event event) {
        Organizer organiser = new Organizer(page(event));
        List<String> names = event.details().inviting();
        if (!names.isEmpty()) {
            // A quotation mark cannot be written in a parameter.
            organiser.add(new Cn(String.join(", ", names).replace('"', '\'')));
        }
        return organiser;
    }

    private URI page(Event event) {
        return URI.create(address.value() + "/events/" + event.id());
    }

    private static ZonedDateTime time(Details details, LocalDateTime local) {
        return LocalTimes.instant(local, details.zone()).atZone(details.zone());
    }

    private static String join(Part part) {
        String join = part.event().details().onlineAddress();
        return part.invited() && join != null ? join : "";
    }

    private static String note(Event event) {
        return event.note() == null ? "" : event.note();
    }

    private static String location(@Nullable Place place, @Nullable String room) {
        return place == null
                ? ""
                : Stream.of(room, place.venue(), place.street(), place.city(), place.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
