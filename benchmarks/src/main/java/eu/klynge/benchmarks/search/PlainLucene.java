package eu.klynge.benchmarks.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** Lucene and nothing around it: one field of words in one analysis, facets, and one search for both hits and counts. */
final class PlainLucene implements Searched {

    private static final String ID = "id";
    private static final String TEXT = "text";
    private static final String PLACE = "place";
    private static final int MOST_CODES = 10_000;

    private final Analyzer analyzer = new Words();
    private final FacetsConfig facets = new FacetsConfig();
    private final IndexWriter writer;
    private @Nullable Open open;

    private record Open(IndexSearcher searcher, SortedSetDocValuesReaderState state) {}

    PlainLucene() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
        Listed.FACETS.forEach(facet -> facets.setMultiValued(facet, true));
    }

    @Override
    public void put(Listed cluster) throws IOException {
        var document = new Document();
        document.add(new StringField(ID, cluster.id(), Field.Store.YES));
        cluster.texts().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
        cluster.codes()
                .forEach((facet, codes) ->
                        codes.forEach(code -> document.add(new SortedSetDocValuesFacetField(facet, code))));
        var location = cluster.form().location();
        if (location != null) {
            document.add(new LatLonPoint(PLACE, location.lat(), location.lon()));
            document.add(new LatLonDocValuesField(PLACE, location.lat(), location.lon()));
        }
        writer.updateDocument(new Term(ID, cluster.id()), facets.build(document));
    }

    @Override
    public void refresh() throws IOException {
        var reader = DirectoryReader.open(writer);
        open = new Open(new IndexSearcher(reader), new DefaultSortedSetDocValuesReaderState(reader, facets));
    }

    @Override
    public long find(Asked asked) throws IOException {
        var searcher = open().searcher();
        var words = new BooleanQuery.Builder();
        for (var word : asked.words().split(" ")) {
            words.add(new TermQuery(new Term(TEXT, analyzer.normalize(TEXT, word))), Occur.MUST);
        }
        var query = new DrillDownQuery(facets, words.build());
        asked.filters().forEach((facet, codes) -> codes.forEach(code -> query.add(facet, code)));
        var found = new DrillSideways(searcher, facets, open().state()).search(query, Asked.FIRST);
        for (var hit : found.hits.scoreDocs) {
            searcher.storedFields().document(hit.doc).get(ID);
        }
        for (var facet : Listed.FACETS) {
            found.facets.getTopChildren(MOST_CODES, facet);
        }
        return found.hits.totalHits.value();
    }

    /** Finds its points and draws nothing. */
    @Override
    public void draw(Square square) throws IOException {
        open().searcher()
                .search(
                        LatLonPoint.newBoxQuery(PLACE, square.south(), square.north(), square.west(), square.east()),
                        new Points());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private Open open() {
        if (open == null) {
            throw new IllegalStateException("Nothing was put in yet.");
        }
        return open;
    }

    private static final class Words extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new ASCIIFoldingFilter(new LowerCaseFilter(in));
        }
    }

    /** Where the points are. */
    private static final class Points implements CollectorManager<Points.Of, Long> {

        @Override
        public Of newCollector() {
            return new Of();
        }

        @Override
        public Long reduce(Collection<Of> all) {
            return all.stream().mapToLong(of -> of.sum).sum();
        }

        private static final class Of extends SimpleCollector {

            private SortedNumericDocValues places = DocValues.emptySortedNumeric();
            private long sum;

            @Override
            protected void doSetNextReader(LeafReaderContext context) throws IOException {
                places = DocValues.getSortedNumeric(context.reader(), PLACE);
            }

            @Override
            public void collect(int document) throws IOException {
                if (places.advanceExact(document)) {
                    sum += places.nextValue();
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }
}
