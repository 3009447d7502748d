package eu.klynge.notification.feed;

import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the feed: by partition the offset that comes next. A partition that is not named has not been begun, so that
 * one which appears later is read from its first record.
 */
public record Positions(Map<Partition, Long> next) {

    public static final Positions START = new Positions(Map.of());

    public Positions {
        next = Map.copyOf(next);
    }

    public long of(Partition partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** Whether there is anything here that the other place has not come to. */
    boolean isBeyond(Positions other) {
        return next.entrySet().stream().anyMatch(each -> each.getValue() > other.of(each.getKey()));
    }

    Positions with(Partition partition, long offset) {
        Map<Partition, Long> moved = new TreeMap<>(next);
        moved.put(partition, offset);
        return new Positions(moved);
    }

    /** In each partition the later of the two. */
    Positions furthest(Positions other) {
        Map<Partition, Long> furthest = new TreeMap<>(next);
        other.next.forEach((partition, offset) -> furthest.merge(partition, offset, Math::max));
        return new Positions(furthest);
    }

    /** The other's where it names a partition, this one's elsewhere. */
    Positions replacedBy(Positions other) {
        Map<Partition, Long> merged = new TreeMap<>(next);
        merged.putAll(other.next);
        return new Positions(merged);
    }

    /** As a cursor, opaque to callers. */
    public String encoded() {
        return Cursor.of(new TreeMap<>(next)
                        .entrySet().stream()
                                .map(each -> each.getKey().topic() + ":"
                                        + each.getKey().number() + ":" + each.getValue())
                                .collect(Collectors.joining(",")))
                .encoded();
    }

    /**
     * @param encoded null for none
     * @throws ProblemException invalid-cursor
     */
    public static @Nullable Positions decode(@Nullable String encoded) {
        Cursor cursor = Cursor.decode(encoded, 1);
        return cursor == null ? null : parse(cursor.values().getFirst());
    }

    private static Positions parse(String text) {
        Map<Partition, Long> next = new TreeMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!each.matches("[A-Za-z0-9._-]{1,249}:\\d{1,6}:\\d{1,18}")) {
                throw foreign("Take the cursor from the 'next' of a page, unchanged.");
            }
            String[] parts = each.split(":");
            next.put(new Partition(parts[0], Integer.parseInt(parts[1])), Long.parseLong(parts[2]));
        }
        return new Positions(next);
    }

    static ProblemException foreign(String message) {
        return ProblemException.invalid(
                ProblemType.INVALID_CURSOR, List.of(new Fault("/cursor", "invalid-cursor", message)));
    }
}
