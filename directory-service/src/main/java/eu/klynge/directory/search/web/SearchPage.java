package eu.klynge.directory.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.Found;
import eu.klynge.directory.search.Order;
import eu.klynge.kit.paging.Cursor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of clusters.
 *
 * @param next cursor of the page after this one, null at the end
 * @param total of all pages
 * @param facets by facet, of those asked for: codes with how many clusters have them, the most frequent first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchPage(
        List<ClusterLine> items,
        @Nullable String next,
        long total,
        @Nullable Map<String, List<Count>> facets) {

    record Count(String code, int count) {}

    /** @param found one hit more than the page holds tells that there is a next page */
    static SearchPage of(Found found, Order order, int size) {
        List<Found.Hit> page = found.hits().stream().limit(size).toList();
        String next = found.hits().size() > size ? cursor(order, page.getLast()) : null;
        return new SearchPage(
                page.stream().map(hit -> ClusterLine.of(hit.entry())).toList(),
                next,
                found.total(),
                found.counts().isEmpty() ? null : facets(found.counts()));
    }

    private static String cursor(Order order, Found.Hit last) {
        return Cursor.of(order.code(), last.place().getFirst(), last.place().getLast())
                .encoded();
    }

    private static Map<String, List<Count>> facets(Map<Facet, Map<String, Integer>> counts) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        counts.keySet().stream().sorted().forEach(facet -> {
            List<Count> codes = counts.getOrDefault(facet, Map.of()).entrySet().stream()
                    .map(each -> new Count(each.getKey(), each.getValue()))
                    .toList();
            facets.put(facet.parameter(), codes);
        });
        return facets;
    }
}
