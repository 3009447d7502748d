package eu.klynge.events.attendance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One registration as the guest list counts it; says nothing of the person.
 *
 * @param id of the registration
 * @param number in the order of arrival, which is the order of the waiting list
 * @param parts keys of the days and sessions asked for beside the event itself
 * @param group of those who registered together
 * @param offeredUntil of an offered seat
 * @param checkedInAt when the guest arrived
 * @param note why the organiser refused or dismissed
 */
public record Seat(
        String id,
        long number,
        Standing standing,
        List<String> parts,
        @Nullable String group,
        Instant registeredAt,
        @Nullable Instant offeredUntil,
        @Nullable Instant checkedInAt,
        @Nullable String note) {

    private static final int FIELDS = 256;
    private static final int PART = 12;
    private static final int BYTES_A_CHARACTER = 3;

    public Seat {
        parts = List.copyOf(parts);
    }

    /** What it takes of the list's document, in bytes; rather more than less. */
    int weight() {
        return FIELDS
                + parts.stream()
                        .mapToInt(part -> PART + BYTES_A_CHARACTER * part.length())
                        .sum()
                + (note == null ? 0 : BYTES_A_CHARACTER * note.length());
    }

    Seat stands(Standing next) {
        return new Seat(id, number, next, parts, group, registeredAt, null, checkedInAt, note);
    }

    Seat offered(Instant until) {
        return new Seat(id, number, Standing.OFFERED, parts, group, registeredAt, until, checkedInAt, note);
    }

    Seat refused(String reason) {
        return new Seat(id, number, Standing.REFUSED, parts, group, registeredAt, null, checkedInAt, reason);
    }

    Seat dismissed(String reason) {
        return new Seat(id, number, Standing.CANCELLED, parts, group, registeredAt, null, checkedInAt, reason);
    }

    Seat checkedIn(Instant at) {
        return new Seat(id, number, standing, parts, group, registeredAt, offeredUntil, at, note);
    }
}
