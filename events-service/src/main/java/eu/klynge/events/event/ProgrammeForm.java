package eu.klynge.events.event;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.events.event.Programme.Day;
import eu.klynge.events.event.Programme.Room;
import eu.klynge.events.event.Programme.Session;
import eu.klynge.events.event.Programme.Speaker;
import eu.klynge.events.event.Programme.Track;
import eu.klynge.kit.form.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days, tracks, rooms and sessions, read together because each names the others. */
public final class ProgrammeForm {

    private static final int MOST_SESSIONS = 500;

    private final Form form;
    private final ZoneId zone;
    private final LocalDateTime from;
    private final LocalDateTime to;

    private ProgrammeForm(Form form, ZoneId zone, LocalDateTime from, LocalDateTime to) {
        this.form = form;
        this.zone = zone;
        this.from = from;
        this.to = to;
    }

    /**
     * Reads a programme; faults are added to the form.
     *
     * @param from when the event starts, by its clock
     * @param to when it ends
     */
    public static Programme read(Form form, ZoneId zone, LocalDateTime from, LocalDateTime to) {
        return new ProgrammeForm(form, zone, from, to).read();
    }

    private Programme read() {
        List<Day> days = form.objects("days", 0, EventForm.MOST_DAYS).stream()
                .map(this::day)
                .toList();
        requireDistinct("days", "date", days.stream().map(Day::date).toList());
        List<Track> tracks = form.objects("tracks", 0, 40).stream()
                .map(track -> new Track(id(track, "id"), track.text("name", 120)))
                .toList();
        requireDistinct("tracks", "id", tracks.stream().map(Track::id).toList());
        List<Room> rooms = form.objects("rooms", 0, 60).stream()
                .map(room -> new Room(id(room, "id"), room.text("name", 120)))
                .toList();
        requireDistinct("rooms", "id", rooms.stream().map(Room::id).toList());
        Set<String> trackIds = tracks.stream().map(Track::id).collect(Collectors.toSet());
        Set<String> roomIds = rooms.stream().map(Room::id).collect(Collectors.toSet());
        List<Session> sessions = form.objects("sessions", 0, MOST_SESSIONS).stream()
                .map(session -> session(session, trackIds, roomIds))
                .toList();
        requireDistinct("sessions", "id", sessions.stream().map(Session::id).toList());
        requireRoomsFree(sessions);
        return new Programme(days, tracks, rooms, sessions);
    }

    private Day day(Form day) {
        LocalDate date = day.date("date");
        if (day.isSound("date") && (date.isBefore(from.toLocalDate()) || date.isAfter(to.toLocalDate()))) {
            day.fault("date", "outside-the-event", "The day is not one of the event's.");
        }
        return new Day(date, day.optionalText("title", 200), audiences(day));
    }

    private Session session(Form session, Set<String> tracks, Set<String> rooms) {
        LocalDateTime starts = EventForm.time(session, "starts", zone);
        LocalDateTime ends = EventForm.time(session, "ends", zone);
        if (session.isSound("starts") && session.isSound("ends")) {
            if (!ends.isAfter(starts)) {
                session.fault("ends", "ends-before-start", "The end comes after the start.");
            } else if (starts.isBefore(from) || ends.isAfter(to)) {
                session.fault("starts", "outside-the-event", "The session is not within the event's time.");
            }
        }
        return new Session(
                id(session, "id"),
                session.text("title", 300),
                session.optionalText("summary", 3000),
                session.optionalText("kind", 60),
                starts,
                ends,
                oneOf(session, "track", tracks),
                oneOf(session, "room", rooms),
                audiences(session),
                session.objects("speakers", 0, 30).stream()
                        .map(ProgrammeForm::speaker)
                        .toList());
    }

    private static Speaker speaker(Form speaker) {
        return new Speaker(
                speaker.text("name", 200),
                speaker.optionalText("role", 120),
                speaker.optionalText("affiliation", 200),
                speaker.flag("agreed"));
    }

    private static List<String> audiences(Form form) {
        return form.codes(
                "audiences", EventForm.codes(Vocabularies.EVENT_AUDIENCES), Vocabularies.EVENT_AUDIENCES, 0, 10);
    }

    private static String id(Form form, String field) {
        return form.text(
                field,
                text -> text.matches("[A-Za-z0-9-]{1,40}"),
                "wrong-format",
                "1 to 40 letters without accents, digits and hyphens.");
    }

    private static @Nullable String oneOf(Form form, String field, Set<String> known) {
        String id = form.optionalText(field, 40);
        if (id != null && !known.contains(id)) {
            form.fault(field, "unknown-id", "The programme has none of this id.");
        }
        return id;
    }

    private void requireDistinct(String list, String field, List<?> ids) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i)) && form.isSound(list + "/" + i + "/" + field)) {
                form.fault(list + "/" + i + "/" + field, "not-unique", "Another one has the same %s.".formatted(field));
            }
        }
    }

    /** Two sessions cannot be in one room at one time; the later in the list is the one at fault. */
    private void requireRoomsFree(List<Session> sessions) {
        List<Session> earlier = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            Session session = sessions.get(i);
            if (session.room() != null && form.isSound("sessions/" + i)) {
                int at = i;
                earlier.stream()
                        .filter(other -> session.room().equals(other.room()) && other.overlaps(session))
                        .findFirst()
                        .ifPresent(other -> form.fault(
                                "sessions/" + at + "/room",
                                "room-taken",
                                "The session %s is in this room then.".formatted(other.id())));
            }
            earlier.add(session);
        }
    }
}
