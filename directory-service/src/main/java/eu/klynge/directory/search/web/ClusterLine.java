package eu.klynge.directory.search.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.search.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster in a list.
 *
 * @param label level of the highest excellence label that it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterLine(
        String id,
        String slug,
        String name,
        String country,
        String city,
        Position location,
        String primaryEcosystem,
        List<String> ecosystems,
        String tier,
        @Nullable String label,
        int members,
        String website,
        boolean stale,
        Instant updatedAt) {

    record Position(double lat, double lon) {}

    static ClusterLine of(Entry entry) {
        return new ClusterLine(
                entry.id(),
                entry.slug(),
                entry.name(),
                entry.country(),
                entry.city(),
                new Position(entry.lat(), entry.lon()),
                entry.primaryEcosystem(),
                entry.ecosystems(),
                entry.tier(),
                entry.label(),
                entry.members(),
                entry.website(),
                entry.stale(),
                entry.updatedAt());
    }
}
