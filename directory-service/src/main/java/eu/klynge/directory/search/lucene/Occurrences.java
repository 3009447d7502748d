package eu.klynge.directory.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Where one term occurs; looked up once in each segment. */
final class Occurrences {

    private final String field;
    private final BytesRef term;
    private final @Nullable TermState[] states;
    private int documents;

    /** @param segments how many there are */
    Occurrences(String field, String term, int segments) {
        this.field = field;
        this.term = new BytesRef(term);
        this.states = new TermState[segments];
    }

    /**
     * Adds the segment's documents.
     *
     * @param terms of the segment's field, to be moved
     */
    void find(LeafReaderContext segment, TermsEnum terms, FixedBitSet found) throws IOException {
        if (terms.seekExact(term)) {
            states[segment.ord] = terms.termState();
            documents += terms.docFreq();
            found.or(terms.postings(null, PostingsEnum.NONE));
        }
    }

    /** As BM25 has it: greater for what occurs in few documents of all segments that were gone through. */
    float rarity(int all) {
        return (float) Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
    }

    /** The segment's documents with the term's weight in each; null if there is none. */
    @Nullable
    PostingsEnum weights(LeafReaderContext segment) throws IOException {
        TermState state = states[segment.ord];
        if (state == null) {
            return null;
        }
        TermsEnum terms = terms(segment.reader(), field);
        terms.seekExact(term, state);
        return terms.postings(null, PostingsEnum.FREQS);
    }

    static TermsEnum terms(LeafReader reader, String field) throws IOException {
        Terms terms = reader.terms(field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }
}
