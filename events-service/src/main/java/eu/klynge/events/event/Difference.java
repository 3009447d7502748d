package eu.klynge.events.event;

import eu.klynge.events.event.Programme.Day;
import eu.klynge.events.event.Programme.Session;
import eu.klynge.events.event.Programme.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two states of an event, in an order that people expect. */
final class Difference {

    private static final int MOST = 200;

    private final List<Change> changes = new ArrayList<>();

    private Difference() {}

    static List<Change> between(Details before, Details after) {
        Difference difference = new Difference();
        difference.ofEvent(before, after);
        difference.ofProgramme(before.programme(), after.programme());
        return List.copyOf(difference.changes.subList(0, Math.min(MOST, difference.changes.size())));
    }

    private void ofEvent(Details before, Details after) {
        compare("title-changed", "Title", before.name(), after.name());
        compare("time-moved", "Start", start(before), start(after));
        compare("time-moved", "End", end(before), end(after));
        compare("format-changed", "Format", before.format(), after.format());
        compare("place-changed", "Place", place(before.place()), place(after.place()));
        // Where to join is not for everybody; that it changed is.
        if (!Objects.equals(before.onlineAddress(), after.onlineAddress())) {
            changes.add(new Change("online-address-changed", "The address to join online changed", null, null));
        }
        compare("audience-changed", "Audience", joined(before.audiences()), joined(after.audiences()));
        compare("organisers-changed", "Organisers", organisers(before), organisers(after));
        if (!before.summary().equals(after.summary())) {
            changes.add(new Change("summary-changed", "The description changed", null, null));
        }
        if (!others(before).equals(others(after))) {
            changes.add(new Change("details-changed", "Type, languages, fields or website changed", null, null));
        }
    }

    private static List<Object> others(Details details) {
        String website = details.website();
        return List.of(details.type(), details.languages(), details.ecosystems(), website == null ? "" : website);
    }

    private void ofProgramme(Programme before, Programme after) {
        Stream.of(before, after)
                .flatMap(programme -> programme.days().stream())
                .map(Day::date)
                .distinct()
                .sorted()
                .forEach(date -> compare(
                        "audience-changed",
                        LocalTimes.readable(date),
                        joined(before.audiencesOf(date)),
                        joined(after.audiencesOf(date))));
        for (Session session : after.sessions()) {
            before.session(session.id())
                    .ifPresentOrElse(
                            earlier -> ofSession(earlier, before, session, after),
                            () -> changes.add(new Change("session-added", session.title(), null, when(session))));
        }
        before.sessions().stream()
                .filter(session -> after.session(session.id()).isEmpty())
                .forEach(gone -> changes.add(new Change("session-removed", gone.title(), when(gone), null)));
    }

    private void ofSession(Session before, Programme programmeBefore, Session after, Programme programmeAfter) {
        compare("session-renamed", "Session " + before.id(), before.title(), after.title());
        compare("session-moved", after.title(), when(before), when(after));
        compare(
                "room-changed",
                after.title(),
                programmeBefore.roomName(before.room()),
                programmeAfter.roomName(after.room()));
        compare(
                "track-changed",
                after.title(),
                programmeBefore.trackName(before.track()),
                programmeAfter.trackName(after.track()));
        compare("kind-changed", after.title(), before.kind(), after.kind());
        compare("audience-changed", after.title(), joined(before.audiences()), joined(after.audiences()));
        if (!Objects.equals(before.summary(), after.summary())) {
            changes.add(new Change("summary-changed", after.title() + ": the description changed", null, null));
        }
        if (!namesOf(before).equals(namesOf(after))) {
            changes.add(new Change("speakers-changed", after.title() + ": the speakers changed", null, null));
        }
    }

    private void compare(String code, String subject, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(code, subject, before, after));
        }
    }

    private static String start(Details details) {
        return LocalTimes.readable(details.starts()) + " " + details.timeZone();
    }

    private static String end(Details details) {
        return LocalTimes.readable(details.ends()) + " " + details.timeZone();
    }

    private static String when(Session session) {
        String from = LocalTimes.readable(session.starts());
        return session.starts().toLocalDate().equals(session.ends().toLocalDate())
                ? from + "–" + session.ends().toLocalTime()
                : from + " – " + LocalTimes.readable(session.ends());
    }

    private static @Nullable String place(@Nullable Place place) {
        return place == null
                ? null
                : Stream.of(place.venue(), place.street(), place.city(), place.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(", ", codes);
    }

    private static @Nullable String organisers(Details details) {
        return joined(details.inviting());
    }

    private static List<String> namesOf(Session session) {
        return session.speakers().stream().map(Speaker::name).toList();
    }
}
