package eu.klynge.directory.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What lists and maps show of a cluster.
 *
 * @param lat WGS 84 degrees, as {@code lon}
 * @param about texts by language, searched and not shown
 */
public record Entry(
        String id,
        String slug,
        String name,
        Map<String, String> nativeName,
        String country,
        String city,
        double lat,
        double lon,
        String primaryEcosystem,
        List<String> ecosystems,
        String tier,
        int members,
        String website,
        Map<String, String> about,
        Instant updatedAt) {

    public Entry {
        nativeName = Map.copyOf(nativeName);
        ecosystems = List.copyOf(ecosystems);
        about = Map.copyOf(about);
    }
}
