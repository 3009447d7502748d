package eu.klynge.directory.search.lucene;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A word of a query.
 *
 * @param needed nothing is found without it
 * @param last it may be the beginning of a word
 */
record Sought(Spelt spelt, boolean needed, boolean last) {

    private static final int MOST_WORDS = 16;

    /** Text is taken apart into words and never parsed: no character has a meaning of its own. */
    static List<Sought> in(String text) {
        List<String> typed =
                Spellings.plain(text).stream().distinct().limit(MOST_WORDS).toList();
        boolean nothingElse = typed.stream().allMatch(Languages::isUnimportant);
        return IntStream.range(0, typed.size())
                .mapToObj(i -> new Sought(
                        Spelt.of(typed.get(i)),
                        nothingElse || !Languages.isUnimportant(typed.get(i)),
                        i == typed.size() - 1))
                .toList();
    }
}
