package eu.klynge.directory.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** How well documents of a segment have a word, wherever they have it: the best of its places counts, others break ties. */
final class Weigher {

    private static final float AS_TYPED = 4;

    private final List<Term> terms = new ArrayList<>();
    private final List<Grade> grades;
    private @Nullable PostingsEnum preferred;

    private record Term(PostingsEnum documents, float rarity) {}

    /** Documents that are worth the same. */
    record Grade(FixedBitSet documents, float worth) {}

    Weigher(List<Grade> grades) {
        this.grades = grades;
    }

    void add(@Nullable PostingsEnum documents, float rarity) {
        if (documents != null) {
            terms.add(new Term(documents, rarity));
        }
    }

    void prefer(@Nullable PostingsEnum documents) {
        preferred = documents;
    }

    /** @param document none before the last one asked for */
    float weight(int document) throws IOException {
        float best = 0;
        float sum = 0;
        for (Grade grade : grades) {
            if (grade.documents().get(document)) {
                best = Math.max(best, grade.worth());
                sum += grade.worth();
            }
        }
        for (Term term : terms) {
            if (has(term.documents(), document)) {
                float weight = term.rarity() * term.documents().freq() / Weights.UNIT;
                best = Math.max(best, weight);
                sum += weight;
            }
        }
        float weight = best + Weights.TIES * (sum - best);
        return preferred != null && has(preferred, document) ? weight + AS_TYPED : weight;
    }

    private static boolean has(PostingsEnum documents, int document) throws IOException {
        int at = documents.docID();
        return (at < document ? documents.advance(document) : at) == document;
    }
}
