package eu.klynge.events.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens when and where; ids are the organiser's own words and stay the same over revisions. An event without sessions
 * is one piece from its start to its end.
 */
public record Programme(List<Day> days, List<Track> tracks, List<Room> rooms, List<Session> sessions) {

    public static final Programme EMPTY = new Programme(List.of(), List.of(), List.of(), List.of());

    public Programme {
        days = List.copyOf(days);
        tracks = List.copyOf(tracks);
        rooms = List.copyOf(rooms);
        sessions = List.copyOf(sessions);
    }

    /**
     * @param audiences codes of vocabulary {@code event-audiences}; empty for the event's own
     */
    public record Day(LocalDate date, @Nullable String title, List<String> audiences) {

        public Day {
            audiences = List.copyOf(audiences);
        }
    }

    public record Track(String id, String name) {}

    public record Room(String id, String name) {}

    /**
     * @param starts by the event's clock
     * @param ends by the event's clock
     * @param audiences codes of vocabulary {@code event-audiences}; empty for the day's own
     * @param kind such as plenary, workshop or break, in the organiser's words
     */
    public record Session(
            String id,
            String title,
            @Nullable String summary,
            @Nullable String kind,
            LocalDateTime starts,
            LocalDateTime ends,
            @Nullable String track,
            @Nullable String room,
            List<String> audiences,
            List<Speaker> speakers) {

        public Session {
            audiences = List.copyOf(audiences);
            speakers = List.copyOf(speakers);
        }

        boolean overlaps(Session other) {
            return starts.isBefore(other.ends()) && other.starts().isBefore(ends);
        }
    }

    /**
     * Someone in the programme.
     *
     * @param name personal data: shown with consent alone, and on no topic
     * @param role such as speaker or moderator
     * @param agreed whether the person agreed to be named in public
     */
    public record Speaker(
            String name, @Nullable String role, @Nullable String affiliation, boolean agreed) {}

    public Optional<Session> session(String id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /** Empty for the event's own. */
    List<String> audiencesOf(LocalDate date) {
        return days.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map(Day::audiences)
                .orElse(List.of());
    }

    @Nullable
    String trackName(@Nullable String id) {
        return tracks.stream()
                .filter(track -> track.id().equals(id))
                .map(Track::name)
                .findFirst()
                .orElse(null);
    }

    String roomName(@Nullable String id) {
        return rooms.stream()
                .filter(room -> room.id().equals(id))
                .map(Room::name)
                .findFirst()
                .orElse("no room");
    }
}
