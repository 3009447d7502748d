package eu.klynge.notification.subscription;

import java.util.List;

/**
 * What a saved search looks at: where something happened, and what it is about.
 *
 * @param countries ISO 3166-1 alpha-2; empty when it belongs to none, and then no search that names countries finds it
 * @param nuts NUTS codes
 * @param ecosystems codes of vocabulary {@code industrial-ecosystems}
 * @param words text that words are looked for in, folded
 */
public record Scope(List<String> countries, List<String> nuts, List<String> ecosystems, String words) {

    public Scope {
        countries = List.copyOf(countries);
        nuts = List.copyOf(nuts);
        ecosystems = List.copyOf(ecosystems);
        words = SavedSearch.folded(words);
    }
}
