package eu.klynge.directory.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is searched, listed and drawn of a cluster.
 *
 * @param lat WGS 84 degrees, as {@code lon}
 * @param region NUTS code, empty where there is none
 * @param languages of its staff, ISO 639-1
 * @param interested in partners abroad: code of the vocabulary partner-interest
 * @param label level of the highest that it holds; null for none
 * @param stale nobody has attested it for twelve months
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
        String region,
        String primaryEcosystem,
        List<String> ecosystems,
        List<String> emergingIndustries,
        List<String> technologyFields,
        List<String> naceCodes,
        String tier,
        int members,
        @Nullable Integer foundedYear,
        List<String> languages,
        String interested,
        String website,
        Map<String, String> about,
        @Nullable String label,
        boolean stale,
        Instant publishedAt,
        Instant updatedAt) {

    public Entry {
        nativeName = Map.copyOf(nativeName);
        ecosystems = List.copyOf(ecosystems);
        emergingIndustries = List.copyOf(emergingIndustries);
        technologyFields = List.copyOf(technologyFields);
        naceCodes = List.copyOf(naceCodes);
        languages = List.copyOf(languages);
        about = Map.copyOf(about);
    }
}
