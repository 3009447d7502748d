package eu.klynge.events.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened on a guest list, however many commands it took. */
public sealed interface AttendanceFact {

    /** As it is afterwards. */
    Seat seat();

    /**
     * A registration is new, or stands otherwise than before.
     *
     * @param formerly how it stood; null for a new one
     * @param position in the line, from 1; null unless it waits
     */
    record Moved(
            String event,
            Seat seat,
            @Nullable Standing formerly,
            @Nullable Integer position) implements AttendanceFact {}

    /** A guest arrived at the door. */
    record CheckedIn(String event, Seat seat) implements AttendanceFact {}

    /** What is different on the list afterwards; two facts of a registration that moved and arrived. */
    static List<AttendanceFact> between(GuestList before, GuestList after) {
        Map<String, Seat> earlier = new HashMap<>();
        before.seats().forEach(seat -> earlier.put(seat.id(), seat));
        List<AttendanceFact> facts = new ArrayList<>();
        int waiting = 0;
        for (Seat seat : after.seats()) {
            boolean waits = seat.standing() == Standing.WAITING;
            waiting += waits ? 1 : 0;
            Seat was = earlier.get(seat.id());
            if (was == null || was.standing() != seat.standing()) {
                facts.add(new Moved(after.event(), seat, was == null ? null : was.standing(), waits ? waiting : null));
            }
            Instant arrived = seat.checkedInAt();
            if (arrived != null && (was == null || !Objects.equals(arrived, was.checkedInAt()))) {
                facts.add(new CheckedIn(after.event(), seat));
            }
        }
        return List.copyOf(facts);
    }

    /** Whether one registration has two facts, which one write cannot tell: a reader would take the second for a repetition. */
    static boolean repeatASeat(List<AttendanceFact> facts) {
        return facts.stream().map(fact -> fact.seat().id()).distinct().count() < facts.size();
    }
}
