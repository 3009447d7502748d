package eu.klynge.events.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many seats are held, in the event and in each part. For one thread. */
final class Counted {

    private final Terms terms;
    private final Map<String, Integer> held = new HashMap<>();

    Counted(Terms terms, Iterable<Seat> seats) {
        this.terms = terms;
        for (Seat seat : seats) {
            if (seat.standing().holdsASeat()) {
                take(seat.parts());
            }
        }
    }

    int held(String part) {
        return held.getOrDefault(part, 0);
    }

    /** Whether one more finds a seat in the event and in each of these parts. */
    boolean fits(List<String> parts) {
        return fits(Terms.WHOLE) && parts.stream().allMatch(this::fits);
    }

    private boolean fits(String part) {
        return terms.limit(part).map(limit -> held(part) < limit).orElse(true);
    }

    void take(List<String> parts) {
        add(parts, 1);
    }

    void free(List<String> parts) {
        add(parts, -1);
    }

    private void add(List<String> parts, int seats) {
        held.merge(Terms.WHOLE, seats, Integer::sum);
        parts.forEach(part -> held.merge(part, seats, Integer::sum));
    }
}
