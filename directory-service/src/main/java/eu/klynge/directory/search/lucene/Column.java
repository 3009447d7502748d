package eu.klynge.directory.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The codes of one facet in one segment, at hand by document and by code. */
final class Column {

    /** A code that more than one in so many documents has is kept as a set of bits, which is smaller then and faster. */
    private static final int RARE = 32;

    private final int[] ends;
    private final char[] codes;
    private final int[] groupEnds;
    private final int[] grouped;
    private final @Nullable FixedBitSet[] frequent;

    private Column(int[] ends, char[] codes, int known) {
        this.ends = ends;
        this.codes = codes;
        this.groupEnds = groupEnds(codes, known);
        this.grouped = grouped(ends, codes, groupEnds);
        this.frequent = new FixedBitSet[known];
        for (int code = 0; code < known; code++) {
            if (count(code) > ends.length / RARE) {
                FixedBitSet documents = new FixedBitSet(ends.length);
                addEach(code, documents);
                frequent[code] = documents;
            }
        }
    }

    static Column read(LeafReader segment, String field) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(segment, field);
        int[] ends = new int[segment.maxDoc()];
        char[] codes = new char[segment.maxDoc()];
        int size = 0;
        int known = 0;
        for (int document = 0; document < ends.length; document++) {
            int more = values.advanceExact(document) ? values.docValueCount() : 0;
            if (size + more > codes.length) {
                codes = Arrays.copyOf(codes, Math.max(size + more, 2 * codes.length));
            }
            for (int i = 0; i < more; i++) {
                char code = (char) values.nextValue();
                codes[size++] = code;
                known = Math.max(known, code + 1);
            }
            ends[document] = size;
        }
        return new Column(ends, Arrays.copyOf(codes, size), known);
    }

    /** How many documents have the code, deleted ones among them. */
    int count(int code) {
        return code < 0 || code >= groupEnds.length ? 0 : groupEnds[code] - start(groupEnds, code);
    }

    /** Adds those that have the code. */
    void add(int code, FixedBitSet documents) {
        FixedBitSet many = count(code) == 0 ? null : frequent[code];
        if (many != null) {
            documents.or(many);
        } else if (count(code) > 0) {
            addEach(code, documents);
        }
    }

    /** Adds to each code's count how many of the documents have it. */
    void count(FixedBitSet documents, int[] counts) {
        for (int document = first(documents);
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = next(documents, document)) {
            for (int i = start(ends, document); i < ends[document]; i++) {
                counts[codes[i]]++;
            }
        }
    }

    private void addEach(int code, FixedBitSet documents) {
        for (int i = start(groupEnds, code); i < groupEnds[code]; i++) {
            documents.set(grouped[i]);
        }
    }

    static int first(FixedBitSet documents) {
        return documents.length() == 0 ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(0);
    }

    static int next(FixedBitSet documents, int document) {
        return document + 1 == documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(document + 1);
    }

    private static int[] groupEnds(char[] codes, int known) {
        int[] ends = new int[known];
        for (char code : codes) {
            ends[code]++;
        }
        for (int code = 1; code < known; code++) {
            ends[code] += ends[code - 1];
        }
        return ends;
    }

    private static int[] grouped(int[] ends, char[] codes, int[] groupEnds) {
        int[] grouped = new int[codes.length];
        int[] next = new int[groupEnds.length];
        for (int code = 0; code < next.length; code++) {
            next[code] = start(groupEnds, code);
        }
        for (int document = 0; document < ends.length; document++) {
            for (int i = start(ends, document); i < ends[document]; i++) {
                grouped[next[codes[i]]++] = document;
            }
        }
        return grouped;
    }

    private static int start(int[] ends, int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
