package eu.klynge.directory.search.web;

import eu.klynge.directory.search.Entry;
import java.time.Instant;
import java.util.List;

/** A cluster in a list. */
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
                entry.members(),
                entry.website(),
                entry.stale(),
                entry.updatedAt());
    }
}
