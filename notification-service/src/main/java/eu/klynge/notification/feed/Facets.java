package eu.klynge.notification.feed;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What filters look at in a state.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region NUTS code, as far as one is known
 * @param ecosystems codes of vocabulary {@code industrial-ecosystems}
 */
public record Facets(@Nullable String country, @Nullable String region, Set<String> ecosystems) {

    public static final Facets NONE = new Facets(null, null, Set.of());

    public Facets {
        ecosystems = Set.copyOf(ecosystems);
    }

    /** Where no region is known, the country is one: NUTS calls Greece EL. */
    boolean isIn(String nutsPrefix) {
        String place = region != null ? region : country == null ? "" : country.equals("GR") ? "EL" : country;
        return place.startsWith(nutsPrefix.toUpperCase(Locale.ROOT));
    }
}
