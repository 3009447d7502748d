package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A Lucene index on the heap; entries themselves are kept beside it, by id. */
final class LuceneClusterIndex implements ClusterIndex {

    private static final Sort BY_NAME =
            new Sort(new SortField("sortName", SortField.Type.STRING), new SortField("sortId", SortField.Type.STRING));

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final FoldingAnalyzer analyzer = new FoldingAnalyzer();
    private final QueryBuilder queries = new QueryBuilder(analyzer);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneClusterIndex() {
        try {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    @Override
    public void put(Entry entry) {
        Place place = placeOf(entry);
        Document document = new Document();
        document.add(new StringField("id", entry.id(), Field.Store.YES));
        document.add(new SortedDocValuesField("sortName", new BytesRef(place.sortName())));
        document.add(new SortedDocValuesField("sortId", new BytesRef(entry.id())));
        document.add(new StringField("country", entry.country(), Field.Store.NO));
        entry.ecosystems().forEach(code -> document.add(new StringField("ecosystem", code, Field.Store.NO)));
        List<String> words = new ArrayList<>(List.of(entry.name(), entry.city()));
        words.addAll(entry.nativeName().values());
        words.addAll(entry.about().values());
        words.forEach(text -> document.add(new TextField("text", text, Field.Store.NO)));
        change(() -> writer.updateDocument(new Term("id", entry.id()), document));
        entries.put(entry.id(), entry);
    }

    @Override
    public void remove(String id) {
        change(() -> writer.deleteDocuments(new Term("id", id)));
        entries.remove(id);
    }

    @Override
    public void refresh() {
        change(() -> {
            searchers.maybeRefreshBlocking();
            return generation.incrementAndGet();
        });
    }

    @Override
    public List<Entry> find(Query query, @Nullable Place after, int limit) {
        return search(query, after, limit);
    }

    @Override
    public List<Entry> all(Query query) {
        return search(query, null, Math.max(1, entries.size()));
    }

    @Override
    public long generation() {
        return generation.get();
    }

    @Override
    public Place placeOf(Entry entry) {
        return new Place(analyzer.fold(entry.name()), entry.id());
    }

    private List<Entry> search(Query query, @Nullable Place after, int limit) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                FieldDoc from = after == null
                        ? null
                        : new FieldDoc(0, 0, new Object[] {new BytesRef(after.sortName()), new BytesRef(after.id())});
                // The document number in a cursor only breaks ties, and ids leave none; it must merely exist.
                if (from != null) {
                    from.doc = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
                }
                var found = searcher.searchAfter(from, queries.build(query), limit, BY_NAME);
                List<Entry> result = new ArrayList<>();
                for (ScoreDoc hit : found.scoreDocs) {
                    Entry entry = entries.get(
                            searcher.storedFields().document(hit.doc).get("id"));
                    if (entry != null) {
                        result.add(entry);
                    }
                }
                return result;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    private static void change(Change change) {
        try {
            change.apply();
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    @FunctionalInterface
    private interface Change {
        long apply() throws IOException;
    }
}
