package eu.klynge.notification.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a cluster: enough to search by, and to say who it was when it is withdrawn.
 *
 * @param nuts its NUTS code
 * @param words folded text that words are looked for in
 */
public record Profile(
        String id,
        String slug,
        String name,
        String city,
        String country,
        @Nullable String nuts,
        List<String> ecosystems,
        String words) {

    public Profile {
        ecosystems = List.copyOf(ecosystems);
        words = SavedSearch.folded(words);
    }

    Scope scope() {
        return new Scope(List.of(country), nuts == null ? List.of() : List.of(nuts), ecosystems, words);
    }

    /** Of one that we never heard of before it went. */
    static Profile unknown(String id, String slug, String country) {
        return new Profile(id, slug, slug, "", country, null, List.of(), slug);
    }
}
