package eu.klynge.directory.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A word, and what it may be in the index. The language of a query is not known, so it is brought to its stem in every language.
 *
 * @param typed with its accents
 * @param word without
 * @param stems of every language
 * @param called codes with this word in a label
 * @param related codes with another form of it in a label
 */
record Spelt(String typed, String word, List<String> stems, Set<Labels.Code> called, Set<Labels.Code> related) {

    private static final int MOST_KEPT = 4_000;
    private static final int LONGEST_KEPT = 40;

    /** What is asked for is asked for again: with another filter, for the next page, letter by letter, by others. */
    private static final Map<String, Spelt> KEPT = new ConcurrentHashMap<>();

    static Spelt of(String typed) {
        if (typed.length() > LONGEST_KEPT) {
            return analysed(typed);
        }
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(typed, Spelt::analysed);
    }

    private static Spelt analysed(String typed) {
        String word = Spellings.withoutAccents(typed);
        List<String> stems = Languages.stemmed().stream()
                .flatMap(language -> Spellings.stems(language, typed).stream())
                .distinct()
                .toList();
        Labels labels = Labels.all();
        return new Spelt(typed, word, stems, labels.called(word), labels.related(stems));
    }

    boolean hasAccents() {
        return !typed.equals(word);
    }
}
