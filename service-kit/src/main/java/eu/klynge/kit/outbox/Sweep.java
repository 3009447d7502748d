package eu.klynge.kit.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep found.
 *
 * @param entries unsent events in the aggregates found
 * @param oldest when the oldest of them was written, null when there is none
 */
record Sweep(
        List<String> aggregateIds, long entries, @Nullable Instant oldest) {

    static final Sweep EMPTY = new Sweep(List.of(), 0, null);

    Sweep plus(Sweep other) {
        return new Sweep(List.of(), entries + other.entries, earlier(oldest, other.oldest));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
