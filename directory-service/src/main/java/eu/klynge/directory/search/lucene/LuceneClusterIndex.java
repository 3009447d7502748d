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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A Lucene index on the heap; entries themselves are kept beside it, by id. */
final class LuceneClusterIndex implements ClusterIndex {

    /** Room for what comes between two refreshes, in MB; what is more is written out as segments to be merged. */
    private static final double BUFFER = 128;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<Facet, Codes> codes = new EnumMap<>(Facet.class);
    private final EntryDocuments documents = new EntryDocuments(codes);
    private final Segments segments = new Segments(entries);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneClusterIndex() {
        for (Facet facet : Facet.values()) {
            codes.put(facet, new Codes());
        }
        try {
            this.writer =
                    new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig().setRAMBufferSizeMB(BUFFER));
            this.searchers = new SearcherManager(writer, segments);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    @Override
    public void put(Entry entry) {
        // First, so that whoever sees the document finds its entry.
        entries.put(entry.id(), entry);
        io(() -> writer.updateDocument(new Term(Fields.ID, entry.id()), documents.of(entry)));
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
            var from = after == null
                    ? null
                    : Places.after(
                            order, after, Math.max(0, searcher.getIndexReader().maxDoc() - 1));
            var swept = new Sweep(searcher, segments, codes, query).sweep(order, from, limit, counted);
            return new Found(hits(searcher, swept.hits().scoreDocs), swept.total(), swept.counts());
        });
    }

    @Override
    public List<Entry> all(Query query) {
        return searching(searcher -> {
            Sweep sweep = new Sweep(searcher, segments, codes, query);
            List<Entry> all = new ArrayList<>();
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                Segment segment = segments.of(leaf.reader());
                FixedBitSet matching = sweep.matching(leaf);
                for (int document = Column.first(matching);
                        document != DocIdSetIterator.NO_MORE_DOCS;
                        document = Column.next(matching, document)) {
                    Entry entry = segment.entry(document);
                    if (entry != null) {
                        all.add(entry);
                    }
                }
            }
            return all;
        });
    }

    @Override
    public List<Entry> named(String beginning, int limit) {
        return searching(searcher -> {
            List<Entry> named = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(NameQuery.of(beginning), limit, Sort.RELEVANCE).scoreDocs) {
                Entry entry = entry(searcher, hit);
                if (entry != null) {
                    named.add(entry);
                }
            }
            return named;
        });
    }

    private List<Found.Hit> hits(IndexSearcher searcher, ScoreDoc[] found) {
        List<Found.Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : found) {
            Entry entry = entry(searcher, hit);
            if (entry != null) {
                hits.add(new Found.Hit(entry, Places.place(((FieldDoc) hit).fields)));
            }
        }
        return hits;
    }

    private @Nullable Entry entry(IndexSearcher searcher, ScoreDoc hit) {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        return segments.of(leaf.reader()).entry(hit.doc - leaf.docBase);
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
