package eu.klynge.kit.test.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record on the topic.
 *
 * @param key the aggregate's id
 * @param id {@code ce_id}
 * @param sequence {@code ce_sequence}, which a tombstone has too; 0 if it has none
 * @param data whatever tells two contents apart: the value itself, or a digest; null for a tombstone
 * @param command the command that led to it, where the test can tell; null where it cannot
 */
public record Published(
        int partition,
        long offset,
        String key,
        String id,
        long sequence,
        String type,
        @Nullable String data,
        @Nullable String command) {

    boolean isTombstone() {
        return data == null;
    }

    /** What a re-delivery has in common with the first delivery. */
    boolean repeats(Published first) {
        return id.equals(first.id)
                && key.equals(first.key)
                && sequence == first.sequence
                && type.equals(first.type)
                && Objects.equals(data, first.data);
    }

    String where() {
        return partition + "@" + offset;
    }
}
