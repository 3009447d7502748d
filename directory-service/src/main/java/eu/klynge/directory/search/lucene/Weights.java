package eu.klynge.directory.search.lucene;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * Terms of one document and how much each says of it, 1 to some hundred. What a term's places are worth is decided here, when it
 * is indexed, and kept where Lucene keeps how often a term occurs: a query needs to look a word up once.
 */
final class Weights {

    /** How much of a place's worth is counted where another is worth more. */
    static final float TIES = 0.1f;

    /** What a place of worth 1 with a middling number of words comes to. */
    static final float UNIT = 16;

    /** As BM25 has it: repeating a word helps less and less, and so does every word that stands beside it. */
    private static final float SATURATION = 1.2f;

    private static final float LENGTH = 0.75f;

    private final Map<String, Float> best = new HashMap<>();

    /**
     * @param worth of the place
     * @param usual how many words such a place usually has
     */
    void add(List<String> terms, float worth, int usual) {
        Map<String, Integer> often = new HashMap<>();
        terms.forEach(term -> often.merge(term, 1, Integer::sum));
        float others = SATURATION * (1 - LENGTH + LENGTH * terms.size() / usual);
        often.forEach((term, times) -> best.merge(
                term,
                worth * (1 + SATURATION) * times / (times + others),
                (one, other) -> Math.max(one, other) + TIES * Math.min(one, other)));
    }

    TokenStream stream() {
        return new Stream(best);
    }

    private static final class Stream extends TokenStream {

        private final Iterable<Map.Entry<String, Float>> all;
        private Iterator<Map.Entry<String, Float>> rest;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

        Stream(Map<String, Float> all) {
            this.all = all.entrySet();
            this.rest = this.all.iterator();
        }

        @Override
        public void reset() {
            rest = all.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!rest.hasNext()) {
                return false;
            }
            Map.Entry<String, Float> next = rest.next();
            term.append(next.getKey());
            frequency.setTermFrequency(Math.max(1, Math.round(UNIT * next.getValue())));
            return true;
        }
    }
}
