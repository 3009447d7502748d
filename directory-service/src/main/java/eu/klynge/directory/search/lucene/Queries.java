package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Query;
import java.io.IOException;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;

/** Queries in Lucene's words. */
final class Queries {

    private static final double METRES = 1000;

    private final TextQuery texts;
    private final FacetsConfig facets;

    Queries(TextQuery texts, FacetsConfig facets) {
        this.texts = texts;
        this.facets = facets;
    }

    /** Slips of the pen are forgiven only where the words as written are found nowhere at all. */
    DrillDownQuery of(Query query, IndexSearcher searcher) throws IOException {
        BooleanQuery.Builder base = new BooleanQuery.Builder();
        if (query.text() == null) {
            base.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        } else {
            base.add(text(query.text(), searcher), Occur.MUST);
        }
        if (query.founded() != null) {
            base.add(range(Fields.FOUNDED, query.founded()), Occur.FILTER);
        }
        if (query.members() != null) {
            base.add(range(Fields.MEMBERS, query.members()), Occur.FILTER);
        }
        if (query.near() != null) {
            var near = query.near();
            base.add(
                    LatLonPoint.newDistanceQuery(Fields.PLACE, near.lat(), near.lon(), near.kilometres() * METRES),
                    Occur.FILTER);
        }
        if (query.within() != null) {
            var box = query.within();
            base.add(
                    LatLonPoint.newBoxQuery(Fields.PLACE, box.south(), box.north(), box.west(), box.east()),
                    Occur.FILTER);
        }
        DrillDownQuery all = new DrillDownQuery(facets, base.build());
        query.filters().forEach((facet, codes) -> codes.forEach(code -> all.add(facet.parameter(), code)));
        return all;
    }

    private org.apache.lucene.search.Query text(String text, IndexSearcher searcher) throws IOException {
        var strict = texts.strict(text);
        return searcher.count(strict) > 0 ? strict : texts.forgiving(text);
    }

    private static org.apache.lucene.search.Query range(String field, Query.Range range) {
        return IntPoint.newRangeQuery(field, range.from(), range.to());
    }
}
