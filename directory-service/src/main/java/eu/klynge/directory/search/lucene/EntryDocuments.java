package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Facet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Entries as Lucene's documents. */
final class EntryDocuments {

    private static final FieldType WEIGHED = weighed();
    private static final float WORTH_OF_NAME = 8;
    private static final float WORTH_OF_TEXT = 3;
    private static final float WORTH_OF_STEM = 2;
    private static final int WORDS_OF_NAME = 4;
    private static final int WORDS_OF_TEXT = 80;

    private final Map<Facet, Codes> codes;

    EntryDocuments(Map<Facet, Codes> codes) {
        this.codes = codes;
    }

    Document of(Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, entry.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.SORT_ID, new BytesRef(entry.id())));
        document.add(new SortedDocValuesField(
                Fields.SORT_NAME, new BytesRef(String.join(" ", Spellings.folded(entry.name())))));
        document.add(
                new NumericDocValuesField(Fields.PUBLISHED, entry.publishedAt().toEpochMilli()));
        document.add(new LatLonPoint(Fields.PLACE, entry.lat(), entry.lon()));
        document.add(new LatLonDocValuesField(Fields.PLACE, entry.lat(), entry.lon()));
        document.add(new IntPoint(Fields.MEMBERS, entry.members()));
        if (entry.foundedYear() != null) {
            document.add(new IntPoint(Fields.FOUNDED, entry.foundedYear()));
        }
        codes.forEach((facet, known) -> facet.of(entry)
                .forEach(code -> document.add(new SortedNumericDocValuesField(facet.parameter(), known.number(code)))));
        addNames(entry, document);
        addTexts(entry, document);
        return document;
    }

    private static void addNames(Entry entry, Document document) {
        folded(names(entry)).stream()
                .distinct()
                .forEach(word -> document.add(new StringField(Fields.NAME, word, Field.Store.NO)));
    }

    private static void addTexts(Entry entry, Document document) {
        List<String> plain = new ArrayList<>();
        Map<String, List<String>> stems = new HashMap<>();
        said(entry).forEach((language, texts) -> {
            for (String text : texts) {
                plain.addAll(Spellings.plain(text));
                stems.computeIfAbsent(language, unknown -> new ArrayList<>()).addAll(Spellings.stems(language, text));
            }
        });
        Weights words = new Weights();
        words.add(folded(names(entry)), WORTH_OF_NAME, WORDS_OF_NAME);
        words.add(plain.stream().map(Spellings::withoutAccents).toList(), WORTH_OF_TEXT, WORDS_OF_TEXT);
        document.add(new Field(Fields.WORDS, words.stream(), WEIGHED));
        Weights inLanguages = new Weights();
        stems.values().forEach(ofLanguage -> inLanguages.add(ofLanguage, WORTH_OF_STEM, WORDS_OF_TEXT));
        document.add(new Field(Fields.STEMS, inLanguages.stream(), WEIGHED));
        plain.stream()
                .distinct()
                .filter(word -> !word.equals(Spellings.withoutAccents(word)))
                .forEach(word -> document.add(new StringField(Fields.ACCENTED, word, Field.Store.NO)));
    }

    private static List<String> names(Entry entry) {
        List<String> names = new ArrayList<>(List.of(entry.name()));
        names.addAll(entry.nativeName().values());
        return names;
    }

    /** All that it says of itself, by language. */
    private static Map<String, List<String>> said(Entry entry) {
        Map<String, List<String>> said = new HashMap<>();
        said.put("en", new ArrayList<>(List.of(entry.name(), entry.city())));
        for (Map<String, String> texts : List.of(entry.nativeName(), entry.about())) {
            texts.forEach((language, text) ->
                    said.computeIfAbsent(language, unknown -> new ArrayList<>()).add(text));
        }
        return said;
    }

    private static List<String> folded(List<String> texts) {
        return texts.stream().flatMap(text -> Spellings.folded(text).stream()).toList();
    }

    private static FieldType weighed() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
