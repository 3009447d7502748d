package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Facet;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Counts the codes of facets: each as all other facets' filters leave it, so that its alternatives stay visible. */
final class FacetCounts {

    /** More than any vocabulary has. */
    private static final int MOST_CODES = 10_000;

    private final FacetsConfig config;
    private volatile @Nullable Known known;

    /** What Lucene prepares once for a state of the index. */
    private record Known(IndexReader reader, SortedSetDocValuesReaderState state) {}

    FacetCounts(FacetsConfig config) {
        this.config = config;
    }

    /** Codes by count, the most frequent first. */
    Map<Facet, Map<String, Integer>> of(IndexSearcher searcher, DrillDownQuery query, Set<Facet> counted)
            throws IOException {
        Map<Facet, Map<String, Integer>> counts = new HashMap<>();
        counted.forEach(facet -> counts.put(facet, Map.of()));
        if (counted.isEmpty() || searcher.getIndexReader().numDocs() == 0) {
            return counts;
        }
        Facets facets = new DrillSideways(searcher, config, state(searcher.getIndexReader())).search(query, 1).facets;
        for (Facet facet : counted) {
            FacetResult found = facets.getTopChildren(MOST_CODES, facet.parameter());
            if (found != null) {
                Map<String, Integer> byCode = new LinkedHashMap<>();
                for (LabelAndValue each : found.labelValues) {
                    byCode.put(each.label, each.value.intValue());
                }
                counts.put(facet, byCode);
            }
        }
        return counts;
    }

    private SortedSetDocValuesReaderState state(IndexReader reader) throws IOException {
        Known last = known;
        if (last == null || last.reader() != reader) {
            last = new Known(reader, new DefaultSortedSetDocValuesReaderState(reader, config));
            known = last;
        }
        return last.state();
    }
}
