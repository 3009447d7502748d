package eu.klynge.events.cluster;

import java.util.List;

/**
 * A cluster organisation that is public now.
 *
 * @param slug its readable name in addresses, which is also its name in access tokens
 * @param country ISO 3166-1 alpha-2
 * @param ecosystems codes of vocabulary {@code industrial-ecosystems}
 */
public record Cluster(String id, String slug, String name, String country, List<String> ecosystems) {

    public Cluster {
        ecosystems = List.copyOf(ecosystems);
    }
}
