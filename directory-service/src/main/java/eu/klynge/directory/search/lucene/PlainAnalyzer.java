package eu.klynge.directory.search.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/** Words of any script without case and width, and with their accents. */
final class PlainAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        ICUTokenizer words = new ICUTokenizer();
        return new TokenStreamComponents(words, new ICUNormalizer2Filter(words));
    }
}
