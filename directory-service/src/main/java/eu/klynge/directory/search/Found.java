package eu.klynge.directory.search;

import java.util.List;
import java.util.Map;

/**
 * One page of what was found.
 *
 * @param hits in order
 * @param total of all pages
 * @param counts by facet and code, of those that were asked for: how many there are with this code, as all other facets'
 *     filters leave them
 */
public record Found(List<Hit> hits, long total, Map<Facet, Map<String, Integer>> counts) {

    public Found {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }

    /** @param place where the next page begins, if this is the last hit */
    public record Hit(Entry entry, List<String> place) {

        public Hit {
            place = List.copyOf(place);
        }
    }

    public List<Entry> entries() {
        return hits.stream().map(Hit::entry).toList();
    }
}
