package eu.klynge.kit.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Up to where aggregates have said what they had to say, of the last so many. For one thread. */
final class Said {

    private final Map<Aggregate, Long> upTo;

    private record Aggregate(OutboxCollection collection, String id) {}

    Said(int most) {
        upTo = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Aggregate, Long> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Kept of deleted ones, too: one that comes again under its old id is heard when the sweep finds it.
     *
     * @param acknowledged of the entries, in order; a version that was only half said has not been said
     */
    void note(OutboxCollection collection, Unsent unsent, List<OutboxEntry> acknowledged) {
        long next = unsent.entries().stream()
                .filter(entry -> !acknowledged.contains(entry))
                .mapToLong(OutboxEntry::seq)
                .min()
                .orElse(Long.MAX_VALUE);
        acknowledged.stream()
                .mapToLong(OutboxEntry::seq)
                .filter(seq -> seq < next)
                .max()
                .ifPresent(seq -> {
                    Aggregate aggregate = new Aggregate(collection, unsent.aggregateId());
                    upTo.remove(aggregate);
                    upTo.put(aggregate, seq);
                });
    }

    /** It will be said again. */
    void forget(OutboxCollection collection, Unsent unsent) {
        upTo.remove(new Aggregate(collection, unsent.aggregateId()));
    }

    /** What of this has not been said. */
    Unsent rest(OutboxCollection collection, Unsent unsent) {
        long done = upTo.getOrDefault(new Aggregate(collection, unsent.aggregateId()), 0L);
        return unsent.only(
                unsent.entries().stream().filter(entry -> entry.seq() > done).toList());
    }
}
