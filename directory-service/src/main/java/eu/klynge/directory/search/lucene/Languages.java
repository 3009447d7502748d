package eu.klynge.directory.search.lucene;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/**
 * How words of a language are brought to their stem. For Croatian, Maltese, Slovak and Slovenian Lucene has no stemmer: their
 * words are found as they are written, by their beginnings, and with a slip of the pen.
 */
final class Languages {

    private static final Map<String, Analyzer> STEMMERS = Map.ofEntries(
            Map.entry("bg", new BulgarianAnalyzer()),
            Map.entry("ca", new CatalanAnalyzer()),
            Map.entry("cs", new CzechAnalyzer()),
            Map.entry("da", new DanishAnalyzer()),
            Map.entry("de", new GermanAnalyzer()),
            Map.entry("el", new GreekAnalyzer()),
            Map.entry("en", new EnglishAnalyzer()),
            Map.entry("es", new SpanishAnalyzer()),
            Map.entry("et", new EstonianAnalyzer()),
            Map.entry("eu", new BasqueAnalyzer()),
            Map.entry("fi", new FinnishAnalyzer()),
            Map.entry("fr", new FrenchAnalyzer()),
            Map.entry("ga", new IrishAnalyzer()),
            Map.entry("gl", new GalicianAnalyzer()),
            Map.entry("hu", new HungarianAnalyzer()),
            Map.entry("hy", new ArmenianAnalyzer()),
            Map.entry("it", new ItalianAnalyzer()),
            Map.entry("lt", new LithuanianAnalyzer()),
            Map.entry("lv", new LatvianAnalyzer()),
            Map.entry("nl", new DutchAnalyzer()),
            Map.entry("no", new NorwegianAnalyzer()),
            Map.entry("pl", new PolishAnalyzer()),
            Map.entry("pt", new PortugueseAnalyzer()),
            Map.entry("ro", new RomanianAnalyzer()),
            Map.entry("ru", new RussianAnalyzer()),
            Map.entry("sv", new SwedishAnalyzer()),
            Map.entry("tr", new TurkishAnalyzer()),
            Map.entry("uk", new UkrainianMorfologikAnalyzer()));

    private static final Map<String, Analyzer> FOLDING = STEMMERS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> folding(each.getValue())));
    private static final Set<String> UNIMPORTANT = unimportant();

    private Languages() {}

    static Set<String> stemmed() {
        return STEMMERS.keySet();
    }

    static boolean areStemmed(String language) {
        return STEMMERS.containsKey(language);
    }

    /** Stems without accents, so that whoever types none still meets them. */
    static Analyzer stemmer(String language) {
        Analyzer stemmer = FOLDING.get(language);
        if (stemmer == null) {
            throw new IllegalArgumentException(language);
        }
        return stemmer;
    }

    private static Analyzer folding(Analyzer stemmer) {
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return stemmer;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents inner) {
                TokenStream folded = new ICUFoldingFilter(inner.getTokenStream());
                return new TokenStreamComponents(inner.getSource(), folded);
            }
        };
    }

    /** Words such as <i>of</i>, <i>und</i>, <i>och</i>: they may help to rank, and nothing is left out for want of them. */
    static boolean isUnimportant(String word) {
        return UNIMPORTANT.contains(word);
    }

    private static Set<String> unimportant() {
        Set<String> words = new HashSet<>();
        words.addAll(words(DutchAnalyzer.getDefaultStopSet()));
        for (Analyzer stemmer : STEMMERS.values()) {
            if (stemmer instanceof StopwordAnalyzerBase knowsThem) {
                words.addAll(words(knowsThem.getStopwordSet()));
            }
        }
        return words;
    }

    private static Set<String> words(CharArraySet stops) {
        Set<String> words = new HashSet<>();
        for (Object word : stops) {
            words.add(new String((char[]) word));
        }
        return words;
    }
}
