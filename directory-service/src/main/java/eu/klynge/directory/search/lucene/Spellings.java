package eu.klynge.directory.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words of texts: with their accents, without, and stemmed. */
final class Spellings {

    private static final Analyzer PLAIN = new PlainAnalyzer();
    private static final Analyzer FOLDING = new FoldingAnalyzer();

    private Spellings() {}

    /** Without case and width. */
    static List<String> plain(String text) {
        return words(PLAIN, text);
    }

    /** Without accents too. */
    static List<String> folded(String text) {
        return words(FOLDING, text);
    }

    /** @param word one of {@link #plain} */
    static String withoutAccents(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > '\u007f') {
                return ICUFoldingFilter.NORMALIZER.normalize(word);
            }
        }
        return word;
    }

    /** Each behind its language, so that no two languages' stems are taken for each other; none without a stemmer. */
    static List<String> stems(String language, String text) {
        return Languages.areStemmed(language)
                ? words(Languages.stemmer(language), text).stream()
                        .map(stem -> language + ' ' + stem)
                        .toList()
                : List.of();
    }

    private static List<String> words(Analyzer analyzer, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return words;
    }
}
