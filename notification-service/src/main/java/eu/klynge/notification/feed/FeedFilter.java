package eu.klynge.notification.feed;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to hear of. An empty set leaves everything through; several values of one set are alternatives.
 *
 * @param countries ISO 3166-1 alpha-2
 * @param nuts prefixes of NUTS codes
 * @param ecosystems codes of vocabulary {@code industrial-ecosystems}
 * @param types names of event types
 * @param from events of this time and later; null for all
 */
public record FeedFilter(
        Set<String> countries,
        Set<String> nuts,
        Set<String> ecosystems,
        Set<String> types,
        @Nullable Instant from) {

    public static final FeedFilter EVERYTHING = new FeedFilter(Set.of(), Set.of(), Set.of(), Set.of(), null);

    public FeedFilter {
        countries = Set.copyOf(countries);
        nuts = Set.copyOf(nuts);
        ecosystems = Set.copyOf(ecosystems);
        types = Set.copyOf(types);
    }

    public boolean matches(Entry entry) {
        return (types.isEmpty() || types.contains(entry.event().type()))
                && (from == null || !entry.time().isBefore(from))
                && entry.facets().stream().anyMatch(this::matches);
    }

    private boolean matches(Facets facets) {
        return (countries.isEmpty() || (facets.country() != null && countries.contains(facets.country())))
                && (nuts.isEmpty() || nuts.stream().anyMatch(facets::isIn))
                && (ecosystems.isEmpty() || ecosystems.stream().anyMatch(facets.ecosystems()::contains));
    }
}
