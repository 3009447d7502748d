package eu.klynge.directory.search.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/** Names of the index's fields, and how each is read. */
final class Fields {

    static final String ID = "id";
    static final String SORT_ID = "sortId";
    static final String SORT_NAME = "sortName";
    static final String PUBLISHED = "publishedAt";
    static final String PLACE = "place";
    static final String FOUNDED = "founded";
    static final String MEMBERS = "members";

    /** Names, without accents. */
    static final String NAME = "name";

    /** Names, places and texts, without accents. */
    static final String TEXT = "text";

    /** The same with accents. */
    static final String EXACT = "exact";

    /** What its codes are called, without accents. */
    static final String LABEL = "label";

    private Fields() {}

    /** Stems of what it says of itself in a language. */
    static String stem(String language) {
        return "stem." + language;
    }

    /** Stems of what its codes are called in a language. */
    static String labelStem(String language) {
        return "label." + language;
    }

    static Analyzer analyzer(Analyzer folding) {
        Map<String, Analyzer> special = new HashMap<>();
        special.put(EXACT, new PlainAnalyzer());
        for (String language : Languages.stemmed()) {
            Analyzer stemmer = Languages.stemmer(language);
            special.put(stem(language), stemmer);
            special.put(labelStem(language), stemmer);
        }
        return new PerFieldAnalyzerWrapper(folding, special);
    }
}
