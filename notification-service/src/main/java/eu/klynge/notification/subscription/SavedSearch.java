package eu.klynge.notification.subscription;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to look for; what is empty does not restrict.
 *
 * @param countries ISO 3166-1 alpha-2, one of them
 * @param nuts beginning of a NUTS code
 * @param ecosystems one of them
 * @param words all of them, anywhere in names, places and descriptions, whatever their accents
 */
public record SavedSearch(
        List<String> countries,
        @Nullable String nuts,
        List<String> ecosystems,
        @Nullable String words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    public SavedSearch {
        countries = List.copyOf(countries);
        ecosystems = List.copyOf(ecosystems);
    }

    boolean matches(Scope scope) {
        return (countries.isEmpty() || scope.countries().stream().anyMatch(countries::contains))
                && (nuts == null || scope.nuts().stream().anyMatch(code -> code.startsWith(nuts)))
                && (ecosystems.isEmpty() || scope.ecosystems().stream().anyMatch(ecosystems::contains))
                && (words == null || GAPS.splitAsStream(folded(words)).allMatch(scope.words()::contains));
    }

    /** Lower case and without accents. */
    static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).strip();
    }
}
