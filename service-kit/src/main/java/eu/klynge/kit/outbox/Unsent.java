package eu.klynge.kit.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an aggregate has to say, all of it, as one state of its document has it.
 *
 * @param entries in order
 * @param ending whether it is deleted, and goes when it has said it
 */
public record Unsent(String aggregateId, List<OutboxEntry> entries, boolean ending) {

    public Unsent {
        entries = List.copyOf(entries);
    }

    /** Version of the aggregate that the last of them reports; 0 when there is nothing to say. */
    long seq() {
        return entries.isEmpty() ? 0 : entries.getLast().seq();
    }

    /** The same with some of its entries. */
    Unsent only(List<OutboxEntry> some) {
        return new Unsent(aggregateId, some, ending);
    }

    /** The entries from the first to before the first key that repeats. */
    List<OutboxEntry> firstUnderEachKey() {
        Set<String> keys = new HashSet<>();
        return entries.stream().takeWhile(entry -> keys.add(entry.key())).toList();
    }

    /** The same without the first so many entries. */
    Unsent after(int count) {
        return only(entries.subList(count, entries.size()));
    }
}
