package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Facet;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

/** Entries as Lucene's documents. */
final class EntryDocuments {

    private final FoldingAnalyzer folding;
    private final Words words = new Words();
    private final FacetsConfig facets = new FacetsConfig();

    EntryDocuments(FoldingAnalyzer folding) {
        this.folding = folding;
        for (Facet facet : Facet.values()) {
            facets.setMultiValued(facet.parameter(), true);
        }
    }

    FacetsConfig facets() {
        return facets;
    }

    Document of(Entry entry) throws IOException {
        Document document = new Document();
        document.add(new StringField(Fields.ID, entry.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.SORT_ID, new BytesRef(entry.id())));
        document.add(new SortedDocValuesField(Fields.SORT_NAME, new BytesRef(folding.fold(entry.name()))));
        document.add(
                new NumericDocValuesField(Fields.PUBLISHED, entry.publishedAt().toEpochMilli()));
        document.add(new LatLonPoint(Fields.PLACE, entry.lat(), entry.lon()));
        document.add(new LatLonDocValuesField(Fields.PLACE, entry.lat(), entry.lon()));
        document.add(new IntPoint(Fields.MEMBERS, entry.members()));
        if (entry.foundedYear() != null) {
            document.add(new IntPoint(Fields.FOUNDED, entry.foundedYear()));
        }
        for (Facet facet : Facet.values()) {
            facet.of(entry).forEach(code -> document.add(new SortedSetDocValuesFacetField(facet.parameter(), code)));
        }
        addTexts(entry, document);
        return facets.build(document);
    }

    private void addTexts(Entry entry, Document document) {
        add(document, Fields.NAME, entry.name());
        entry.nativeName().values().forEach(name -> add(document, Fields.NAME, name));
        for (String own : List.of(entry.name(), entry.city())) {
            say(document, "en", own);
        }
        entry.nativeName().forEach((language, name) -> say(document, language, name));
        entry.about().forEach((language, text) -> say(document, language, text));
        words.of(entry, (language, label) -> {
            add(document, Fields.LABEL, label);
            if (Languages.areStemmed(language)) {
                add(document, Fields.labelStem(language), label);
            }
        });
    }

    private static void say(Document document, String language, String text) {
        add(document, Fields.TEXT, text);
        add(document, Fields.EXACT, text);
        if (Languages.areStemmed(language)) {
            add(document, Fields.stem(language), text);
        }
    }

    private static void add(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }
}
