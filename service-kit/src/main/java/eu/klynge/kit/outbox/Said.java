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
     * @param acknowledged how many of the entries, from the first; a version that was only half said has not been said
     */
    void note(OutboxCollection collection, Unsent unsent, int acknowledged) {
        List<OutboxEntry> entries = unsent.entries();
        long next = acknowledged < entries.size() ? entries.get(acknowledged).seq() : Long.MAX_VALUE;
        entries.subList(0, acknowledged).stream()
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
