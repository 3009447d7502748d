package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Facet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** What is kept at hand of a segment's documents, which never change: their entries, and their codes. */
final class Segment {

    private final @Nullable Entry[] entries;
    private final Map<Facet, Column> columns = new EnumMap<>(Facet.class);

    /** @param known entries by id */
    Segment(LeafReader reader, Map<String, Entry> known) throws IOException {
        entries = new Entry[reader.maxDoc()];
        SortedDocValues ids = DocValues.getSorted(reader, Fields.SORT_ID);
        for (int document = ids.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = ids.nextDoc()) {
            entries[document] = known.get(ids.lookupOrd(ids.ordValue()).utf8ToString());
        }
        for (Facet facet : Facet.values()) {
            columns.put(facet, Column.read(reader, facet.parameter()));
        }
    }

    /** Null for what has been removed since. */
    @Nullable
    Entry entry(int document) {
        return entries[document];
    }

    Column column(Facet facet) {
        Column column = columns.get(facet);
        if (column == null) {
            throw new IllegalArgumentException(facet.parameter());
        }
        return column;
    }
}
