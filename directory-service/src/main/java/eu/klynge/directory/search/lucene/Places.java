package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** Orders as Lucene's sorts, and places in them as text. */
final class Places {

    private static final SortField BY_ID = new SortField(Fields.SORT_ID, SortField.Type.STRING);

    private Places() {}

    static Sort sort(Order order, Query query) {
        var near = query.near();
        return new Sort(
                switch (order) {
                    case RELEVANCE -> SortField.FIELD_SCORE;
                    case NAME -> new SortField(Fields.SORT_NAME, SortField.Type.STRING);
                    case NEWEST -> new SortField(Fields.PUBLISHED, SortField.Type.LONG, true);
                    case DISTANCE -> {
                        if (near == null) {
                            throw new IllegalArgumentException("no point to be near to");
                        }
                        yield LatLonDocValuesField.newDistanceSort(Fields.PLACE, near.lat(), near.lon());
                    }
                },
                BY_ID);
    }

    static List<String> place(Object[] values) {
        List<String> place = new ArrayList<>();
        for (Object value : values) {
            place.add(value instanceof BytesRef bytes ? bytes.utf8ToString() : String.valueOf(value));
        }
        return place;
    }

    /**
     * @param document number of any document: ids leave no ties for it to break
     * @throws IllegalArgumentException when it is no place of this order
     */
    static FieldDoc after(Order order, List<String> place, int document) {
        if (place.size() != 2) {
            throw new IllegalArgumentException("a place has two values");
        }
        String first = place.getFirst();
        Object value = switch (order) {
            case RELEVANCE -> Float.valueOf(first);
            case NAME -> new BytesRef(first);
            case NEWEST -> Long.valueOf(first);
            case DISTANCE -> Double.valueOf(first);
        };
        return new FieldDoc(document, Float.NaN, new Object[] {value, new BytesRef(place.getLast())});
    }
}
