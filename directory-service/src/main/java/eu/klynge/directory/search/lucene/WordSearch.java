package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** One word looked for in every place. Once all segments were gone through, documents can be weighed. */
final class WordSearch {

    private static final float CALLED = 5;
    private static final float RELATED = 2;
    private static final float BEGUN = 0.6f;
    private static final float MISSPELT = 0.2f;

    private final Sought sought;
    private final Map<Facet, Codes> codes;
    private final Set<Labels.Code> begun;
    private final Set<Labels.Code> like;
    private final @Nullable Misspelt misspelt;
    private final Occurrences word;
    private final Occurrences asTyped;
    private final List<Occurrences> stems;
    private final Map<Integer, List<Weigher.Grade>> grades = new HashMap<>();

    /** @param forgiving slips of the pen */
    WordSearch(Sought sought, boolean forgiving, Map<Facet, Codes> codes, int segments) {
        this.sought = sought;
        this.codes = codes;
        this.misspelt = forgiving ? Misspelt.of(sought.spelt().word()).orElse(null) : null;
        this.begun = sought.last() ? Labels.all().beginning(sought.spelt().word()) : Set.of();
        this.like = misspelt == null ? Set.of() : Labels.all().like(misspelt.words());
        this.word = new Occurrences(Fields.WORDS, sought.spelt().word(), segments);
        this.asTyped = new Occurrences(Fields.ACCENTED, sought.spelt().typed(), segments);
        this.stems = sought.spelt().stems().stream()
                .map(stem -> new Occurrences(Fields.STEMS, stem, segments))
                .toList();
    }

    /** The segment's documents that have the word. */
    FixedBitSet find(LeafReaderContext leaf, Segment segment) throws IOException {
        int most = leaf.reader().maxDoc();
        FixedBitSet found = new FixedBitSet(most);
        List<Weigher.Grade> here = new ArrayList<>();
        add(here, CALLED, named(sought.spelt().called(), segment, most));
        add(here, RELATED, named(sought.spelt().related(), segment, most));
        Terms words = leaf.reader().terms(Fields.WORDS);
        if (words != null) {
            TermsEnum all = words.iterator();
            word.find(leaf, all, found);
            if (sought.last()) {
                add(here, BEGUN, beginning(all, named(begun, segment, most)));
            }
            if (misspelt != null) {
                add(here, MISSPELT, like(misspelt.terms().getTermsEnum(words), named(like, segment, most)));
            }
        }
        TermsEnum inLanguages = Occurrences.terms(leaf.reader(), Fields.STEMS);
        for (Occurrences stem : stems) {
            stem.find(leaf, inLanguages, found);
        }
        if (sought.spelt().hasAccents()) {
            asTyped.find(leaf, Occurrences.terms(leaf.reader(), Fields.ACCENTED), found);
        }
        here.forEach(grade -> found.or(grade.documents()));
        grades.put(leaf.ord, here);
        return found;
    }

    private static void add(List<Weigher.Grade> grades, float worth, FixedBitSet documents) {
        if (!documents.scanIsEmpty()) {
            grades.add(new Weigher.Grade(documents, worth));
        }
    }

    private FixedBitSet named(Set<Labels.Code> called, Segment segment, int most) {
        FixedBitSet documents = new FixedBitSet(most);
        for (Labels.Code code : called) {
            Codes known = codes.get(code.facet());
            if (known != null) {
                segment.column(code.facet()).add(known.known(code.code()), documents);
            }
        }
        return documents;
    }

    private FixedBitSet beginning(TermsEnum words, FixedBitSet documents) throws IOException {
        BytesRef beginning = new BytesRef(sought.spelt().word());
        PostingsEnum reused = null;
        if (words.seekCeil(beginning) != TermsEnum.SeekStatus.END) {
            for (BytesRef term = words.term();
                    term != null && StringHelper.startsWith(term, beginning);
                    term = words.next()) {
                reused = words.postings(reused, PostingsEnum.NONE);
                documents.or(reused);
            }
        }
        return documents;
    }

    private static FixedBitSet like(TermsEnum words, FixedBitSet documents) throws IOException {
        PostingsEnum reused = null;
        while (words.next() != null) {
            reused = words.postings(reused, PostingsEnum.NONE);
            documents.or(reused);
        }
        return documents;
    }

    /** How well documents of the segment have the word; they are to be asked for in their order. */
    Weigher weigher(LeafReaderContext leaf, int all) throws IOException {
        Weigher weigher = new Weigher(grades.getOrDefault(leaf.ord, List.of()));
        weigher.add(word.weights(leaf), word.rarity(all));
        for (Occurrences stem : stems) {
            weigher.add(stem.weights(leaf), stem.rarity(all));
        }
        weigher.prefer(asTyped.weights(leaf));
        return weigher;
    }
}
