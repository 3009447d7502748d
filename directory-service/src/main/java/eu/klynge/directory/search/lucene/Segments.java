package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;

/** Every {@link Segment} of the index, made before it is first searched and forgotten with it. */
final class Segments extends SearcherFactory {

    private final Map<String, Entry> entries;
    private final Map<IndexReader.CacheKey, Segment> made = new ConcurrentHashMap<>();

    Segments(Map<String, Entry> entries) {
        this.entries = entries;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
        for (LeafReaderContext leaf : reader.leaves()) {
            of(leaf.reader());
        }
        return new IndexSearcher(reader);
    }

    Segment of(LeafReader reader) {
        var core = reader.getCoreCacheHelper();
        return made.computeIfAbsent(core.getKey(), key -> {
            try {
                core.addClosedListener(made::remove);
                return new Segment(reader, entries);
            } catch (IOException memoryDoesNotFail) {
                throw new UncheckedIOException(memoryDoesNotFail);
            }
        });
    }
}
