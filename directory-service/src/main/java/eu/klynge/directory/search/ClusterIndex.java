package eu.klynge.directory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every published cluster, searchable; in memory, filled from the feed. */
public interface ClusterIndex {

    void put(Entry entry);

    void remove(String id);

    /** Makes what was put and removed visible. */
    void refresh();

    /**
     * Sorted by name, then id; at most {@code limit}.
     *
     * @param after the last one already seen, null from the beginning
     */
    List<Entry> find(Query query, @Nullable Place after, int limit);

    /** All that match, sorted by name, then id. */
    List<Entry> all(Query query);

    /** Rises with each visible change; two equal numbers mean equal answers. */
    long generation();

    /** Place of an entry in the sorted list. */
    record Place(String sortName, String id) {}

    /** The place of an entry. */
    Place placeOf(Entry entry);
}
