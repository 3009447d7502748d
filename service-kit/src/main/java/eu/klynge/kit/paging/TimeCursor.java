package eu.klynge.kit.paging;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Cursors of lists that are sorted by a time, to the millisecond as the store keeps it, and by id where times are equal. */
public final class TimeCursor {

    private TimeCursor() {}

    public static Cursor of(Instant at, String id) {
        return Cursor.of(Long.toString(at.toEpochMilli()), id);
    }

    /**
     * @param encoded what the caller sent, null for the first page
     * @param place makes a list's own place of the time and the id
     * @throws ProblemException invalid-cursor, also for a cursor of another list
     */
    public static <P> @Nullable P decode(@Nullable String encoded, BiFunction<Instant, String, P> place) {
        Cursor cursor = Cursor.decode(encoded, 2);
        if (cursor == null) {
            return null;
        }
        try {
            Instant at = Instant.ofEpochMilli(Long.parseLong(cursor.values().getFirst()));
            return place.apply(at, cursor.values().getLast());
        } catch (NumberFormatException | DateTimeException notOfThisList) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "Take the cursor from the 'next' of a page.");
        }
    }
}
