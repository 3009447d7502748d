package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.FixedBitSet;

/** A query's text looked for in all segments. Slips of the pen are forgiven only where the words as written are nowhere. */
final class TextSearch {

    private final IndexSearcher searcher;
    private final Segments segments;
    private final Map<Facet, Codes> codes;
    private final List<Sought> sought;
    private final List<WordSearch> words = new ArrayList<>();
    private final List<FixedBitSet> found = new ArrayList<>();

    TextSearch(String text, IndexSearcher searcher, Segments segments, Map<Facet, Codes> codes) throws IOException {
        this.searcher = searcher;
        this.segments = segments;
        this.codes = codes;
        this.sought = Sought.in(text);
        if (!isFound(false)) {
            isFound(true);
        }
    }

    private boolean isFound(boolean forgiving) throws IOException {
        words.clear();
        found.clear();
        for (Sought each : sought) {
            words.add(new WordSearch(
                    each, forgiving, codes, searcher.getLeafContexts().size()));
        }
        boolean any = false;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            FixedBitSet here = documents(leaf);
            found.add(here);
            any |= !here.scanIsEmpty();
        }
        return any;
    }

    private FixedBitSet documents(LeafReaderContext leaf) throws IOException {
        FixedBitSet documents = Sweep.live(leaf);
        for (int i = 0; i < words.size(); i++) {
            FixedBitSet having = words.get(i).find(leaf, segments.of(leaf.reader()));
            if (sought.get(i).needed()) {
                documents.and(having);
            }
        }
        return documents;
    }

    /** The segment's documents that have all words; not to be changed. */
    FixedBitSet in(LeafReaderContext leaf) {
        return found.get(leaf.ord);
    }

    /** Documents are to be asked for in their order. */
    Score score(LeafReaderContext leaf) throws IOException {
        List<Weigher> weighers = new ArrayList<>();
        for (WordSearch word : words) {
            weighers.add(word.weigher(leaf, searcher.getIndexReader().maxDoc()));
        }
        return new Score(weighers);
    }

    /** Of one document at a time. */
    static final class Score extends Scorable {

        private final List<Weigher> words;
        private int document;

        Score(List<Weigher> words) {
            this.words = words;
        }

        void at(int document) {
            this.document = document;
        }

        @Override
        public float score() throws IOException {
            float score = 0;
            for (Weigher word : words) {
                score += word.weight(document);
            }
            return score;
        }
    }
}
