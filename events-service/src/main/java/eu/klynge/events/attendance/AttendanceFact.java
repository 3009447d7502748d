package eu.klynge.events.attendance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened on a guest list, however many commands it took. */
public sealed interface AttendanceFact {

    /** A registration is new, or stands otherwise than before. */
    record Moved(String event, Seat seat) implements AttendanceFact {}

    /** A guest arrived at the door. */
    record CheckedIn(String event, Seat seat) implements AttendanceFact {}

    /** What is different on the list afterwards; one fact a registration. */
    static List<AttendanceFact> between(GuestList before, GuestList after) {
        Map<String, Seat> earlier = new HashMap<>();
        before.seats().forEach(seat -> earlier.put(seat.id(), seat));
        List<AttendanceFact> facts = new ArrayList<>();
        for (Seat seat : after.seats()) {
            Seat was = earlier.get(seat.id());
            if (was == null || was.standing() != seat.standing()) {
                facts.add(new Moved(after.event(), seat));
            } else if (!seat.equals(was)) {
                facts.add(new CheckedIn(after.event(), seat));
            }
        }
        return List.copyOf(facts);
    }
}
