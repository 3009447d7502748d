package eu.klynge.directory.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every published cluster, searchable; in memory, filled from the feed. */
public interface ClusterIndex {

    void put(Entry entry);

    void remove(String id);

    /** Makes what was put and removed visible. */
    void refresh();

    /**
     * @param after place of the last hit already seen in the same order, null from the beginning
     * @param counted facets whose codes are to be counted
     * @throws IllegalArgumentException when {@code after} is no place of this order
     */
    Found find(Query query, Order order, @Nullable List<String> after, int limit, Set<Facet> counted);

    /** All that match, in no order. */
    List<Entry> all(Query query);

    /** Clusters whose names have words that begin so, best first. */
    List<Entry> named(String beginning, int limit);
}
