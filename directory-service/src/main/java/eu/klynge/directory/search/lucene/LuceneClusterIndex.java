package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.Found;
import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** A Lucene index on the heap; entries themselves are kept beside it, by id. */
final class LuceneClusterIndex implements ClusterIndex {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final EntryDocuments documents;
    private final TextQuery texts;
    private final Queries queries;
    private final FacetCounts counts;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneClusterIndex() {
        FoldingAnalyzer folding = new FoldingAnalyzer();
        Analyzer analyzer = Fields.analyzer(folding);
        this.documents = new EntryDocuments(folding);
        this.texts = new TextQuery(folding, analyzer);
        this.queries = new Queries(texts, documents.facets());
        this.counts = new FacetCounts(documents.facets());
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    @Override
    public void put(Entry entry) {
        io(() -> writer.updateDocument(new Term(Fields.ID, entry.id()), documents.of(entry)));
        entries.put(entry.id(), entry);
    }

    @Override
    public void remove(String id) {
        io(() -> writer.deleteDocuments(new Term(Fields.ID, id)));
        entries.remove(id);
    }

    @Override
    public void refresh() {
        io(() -> {
            searchers.maybeRefreshBlocking();
            return true;
        });
    }

    @Override
    public Found find(Query query, Order order, @Nullable List<String> after, int limit, Set<Facet> counted) {
        return searching(searcher -> {
            var wanted = queries.of(query, searcher);
            var from = after == null
                    ? null
                    : Places.after(
                            order, after, Math.max(0, searcher.getIndexReader().maxDoc() - 1));
            var found = searcher.searchAfter(from, wanted, limit, Places.sort(order, query));
            return new Found(
                    hits(searcher, found.scoreDocs), searcher.count(wanted), counts.of(searcher, wanted, counted));
        });
    }

    @Override
    public List<Entry> all(Query query) {
        return searching(searcher -> {
            int most = Math.max(1, searcher.getIndexReader().maxDoc());
            var found = searcher.search(queries.of(query, searcher), most, Places.sort(Order.NAME, query));
            return hits(searcher, found.scoreDocs).stream()
                    .map(Found.Hit::entry)
                    .toList();
        });
    }

    @Override
    public List<Entry> named(String beginning, int limit) {
        return searching(searcher -> {
            var found = searcher.search(texts.named(beginning), limit, Sort.RELEVANCE);
            return hits(searcher, found.scoreDocs).stream()
                    .map(Found.Hit::entry)
                    .toList();
        });
    }

    private List<Found.Hit> hits(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        List<Found.Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : found) {
            Entry entry = entries.get(searcher.storedFields().document(hit.doc).get(Fields.ID));
            if (entry != null) {
                hits.add(new Found.Hit(entry, Places.place(((FieldDoc) hit).fields)));
            }
        }
        return hits;
    }

    private <T> T searching(Search<T> search) {
        return io(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private static <T> T io(Work<T> work) {
        try {
            return work.done();
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    @FunctionalInterface
    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException;
    }
}
