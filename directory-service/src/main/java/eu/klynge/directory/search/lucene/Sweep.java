package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One query answered: the documents of each segment as a set of bits, from which hits, total and counts are all taken. */
final class Sweep {

    private static final double METRES = 1000;

    private final IndexSearcher searcher;
    private final Segments segments;
    private final Map<Facet, Codes> codes;
    private final Query query;
    private final @Nullable TextSearch text;
    private final List<Weight> ranges;

    Sweep(IndexSearcher searcher, Segments segments, Map<Facet, Codes> codes, Query query) throws IOException {
        this.searcher = searcher;
        this.segments = segments;
        this.codes = codes;
        this.query = query;
        this.text = query.text() == null ? null : new TextSearch(query.text(), searcher, segments, codes);
        this.ranges = ranges();
    }

    /** All that match in a segment, deleted ones left out. */
    FixedBitSet matching(LeafReaderContext leaf) throws IOException {
        FixedBitSet matching = unfiltered(leaf);
        for (FixedBitSet fitting : filters(leaf).values()) {
            matching.and(fitting);
        }
        return matching;
    }

    /**
     * Goes through all segments.
     *
     * @param counted facets whose codes are to be counted: each as all other facets' filters leave it
     */
    Swept sweep(Order order, @Nullable FieldDoc after, int limit, Set<Facet> counted) throws IOException {
        TopFieldCollector collector =
                new TopFieldCollectorManager(Places.sort(order, query), limit, after, 1).newCollector();
        Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
        counted.forEach(facet -> counts.put(facet, new int[codes(facet).size()]));
        long total = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            FixedBitSet unfiltered = unfiltered(leaf);
            Map<Facet, FixedBitSet> filters = filters(leaf);
            FixedBitSet hits = fitting(unfiltered, filters, null);
            total += hits.cardinality();
            collect(hits, leaf, order, collector);
            for (var each : counts.entrySet()) {
                FixedBitSet documents =
                        filters.containsKey(each.getKey()) ? fitting(unfiltered, filters, each.getKey()) : hits;
                segment(leaf).column(each.getKey()).count(documents, each.getValue());
            }
        }
        return new Swept(collector.topDocs(), total, named(counts));
    }

    /** @param total of all pages */
    record Swept(TopFieldDocs hits, long total, Map<Facet, Map<String, Integer>> counts) {}

    private void collect(FixedBitSet hits, LeafReaderContext leaf, Order order, TopFieldCollector collector)
            throws IOException {
        int document = Column.first(hits);
        if (document == DocIdSetIterator.NO_MORE_DOCS) {
            return;
        }
        TextSearch.Score score =
                text == null || order != Order.RELEVANCE ? new TextSearch.Score(List.of()) : text.score(leaf);
        LeafCollector here = collector.getLeafCollector(leaf);
        here.setScorer(score);
        for (; document != DocIdSetIterator.NO_MORE_DOCS; document = Column.next(hits, document)) {
            score.at(document);
            here.collect(document);
        }
    }

    private FixedBitSet unfiltered(LeafReaderContext leaf) throws IOException {
        FixedBitSet documents = text == null ? live(leaf) : text.in(leaf).clone();
        for (Weight range : ranges) {
            FixedBitSet within = new FixedBitSet(documents.length());
            Scorer scorer = range.scorer(leaf);
            if (scorer != null) {
                within.or(scorer.iterator());
            }
            documents.and(within);
        }
        return documents;
    }

    /** Documents of a segment that are not deleted. */
    static FixedBitSet live(LeafReaderContext leaf) {
        FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
        documents.set(0, documents.length());
        Bits live = leaf.reader().getLiveDocs();
        if (live != null) {
            live.applyMask(documents, 0);
        }
        return documents;
    }

    private Map<Facet, FixedBitSet> filters(LeafReaderContext leaf) {
        Map<Facet, FixedBitSet> filters = new EnumMap<>(Facet.class);
        query.filters().forEach((facet, wanted) -> {
            FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
            Column column = segment(leaf).column(facet);
            wanted.forEach(code -> column.add(codes(facet).known(code), documents));
            filters.put(facet, documents);
        });
        return filters;
    }

    private static FixedBitSet fitting(
            FixedBitSet documents, Map<Facet, FixedBitSet> filters, @Nullable Facet leftOut) {
        FixedBitSet fitting = documents.clone();
        filters.forEach((facet, having) -> {
            if (facet != leftOut) {
                fitting.and(having);
            }
        });
        return fitting;
    }

    private Map<Facet, Map<String, Integer>> named(Map<Facet, int[]> counts) {
        Map<Facet, Map<String, Integer>> named = new EnumMap<>(Facet.class);
        counts.forEach((facet, count) -> {
            Map<String, Integer> byCode = new LinkedHashMap<>();
            IntStream.range(0, count.length)
                    .filter(code -> count[code] > 0)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(code -> -count[code])
                            .thenComparing(codes(facet)::name))
                    .forEach(code -> byCode.put(codes(facet).name(code), count[code]));
            named.put(facet, byCode);
        });
        return named;
    }

    private List<Weight> ranges() throws IOException {
        List<org.apache.lucene.search.Query> ranges = new ArrayList<>();
        if (query.founded() != null) {
            ranges.add(IntPoint.newRangeQuery(
                    Fields.FOUNDED, query.founded().from(), query.founded().to()));
        }
        if (query.members() != null) {
            ranges.add(IntPoint.newRangeQuery(
                    Fields.MEMBERS, query.members().from(), query.members().to()));
        }
        if (query.near() != null) {
            var near = query.near();
            ranges.add(LatLonPoint.newDistanceQuery(Fields.PLACE, near.lat(), near.lon(), near.kilometres() * METRES));
        }
        if (query.within() != null) {
            var box = query.within();
            ranges.add(LatLonPoint.newBoxQuery(Fields.PLACE, box.south(), box.north(), box.west(), box.east()));
        }
        List<Weight> weights = new ArrayList<>();
        for (var range : ranges) {
            weights.add(searcher.createWeight(searcher.rewrite(range), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return weights;
    }

    private Segment segment(LeafReaderContext leaf) {
        return segments.of(leaf.reader());
    }

    private Codes codes(Facet facet) {
        Codes known = codes.get(facet);
        if (known == null) {
            throw new IllegalArgumentException(facet.parameter());
        }
        return known;
    }
}
