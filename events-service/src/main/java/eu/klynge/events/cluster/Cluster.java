package eu.klynge.events.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster organisation that is public now.
 *
 * @param slug its readable name in addresses, which is also its name in access tokens
 * @param country ISO 3166-1 alpha-2
 * @param ecosystems codes of vocabulary {@code industrial-ecosystems}
 * @param tier code of vocabulary {@code tiers}
 */
public record Cluster(
        String id,
        String slug,
        String name,
        String country,
        List<String> ecosystems,
        String tier,
        @Nullable Integer foundedYear) {

    public Cluster {
        ecosystems = List.copyOf(ecosystems);
    }
}
