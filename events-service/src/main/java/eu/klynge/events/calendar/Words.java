package eu.klynge.events.calendar;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words without case and accents, so that Łódź is found as lodz. */
public final class Words {

    static final String SPACE = " ";

    private Words() {}

    public static Set<String> of(String text) {
        return words(text).collect(Collectors.toUnmodifiableSet());
    }

    /** Each once, with a space before it: so a word's beginning is found by looking for a space and that. */
    static String spaced(String text) {
        return words(text).distinct().map(word -> SPACE + word).collect(Collectors.joining());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace("æ", "ae")
                .replace("ß", "ss");
    }
}
