package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, over the first of its fields: each value, and each element of an array, leads to the
 * documents that have it. It only narrows the search; the query is matched against every document it names. In memory,
 * read anew when the store opens. Guarded by its collection.
 */
final class FieldIndex extends Index<Object> {

    private final TreeMap<Object, Set<Object>> positions = new TreeMap<>(ValueComparator.ascWithoutListHandling());
    private final String field;

    FieldIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.field = keys.getFirst().getKey();
    }

    /** The documents that may satisfy the condition. */
    Candidates candidates(Sought sought) {
        return new Candidates(
                switch (sought) {
                    case Sought.OneOf(List<Object> values) ->
                        values.stream()
                                .map(positions::get)
                                .filter(Objects::nonNull)
                                .toList();
                    case Sought.AtLeast(Object bound) ->
                        positions.tailMap(bound, true).values();
                    case Sought.AtMost(Object bound) ->
                        positions.headMap(bound, true).values();
                });
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (Object value : values(document)) {
            positions.computeIfAbsent(value, v -> new LinkedHashSet<>()).add(position);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        remove(document, Ids.canonical(document.get("_id")));
        return null;
    }

    private void remove(Document document, Object position) {
        for (Object value : values(document)) {
            Set<Object> found = positions.getOrDefault(value, Set.of());
            if (found.remove(position) && found.isEmpty()) {
                positions.remove(value);
            }
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!values(before).equals(values(after))) {
            remove(before, position);
            add(after, position, collection);
        }
    }

    private Set<Object> values(Document document) {
        Set<Object> values = new LinkedHashSet<>();
        for (KeyValue key : getKeyValues(document)) {
            collect(key.get(0), values);
        }
        return values;
    }

    private static void collect(@Nullable Object value, Set<Object> values) {
        if (value instanceof Collection<?> nested) {
            nested.forEach(element -> collect(element, values));
        } else if (Sought.isScalar(value)) {
            values.add(value);
        }
    }

    @Override
    protected List<String> keys() {
        return List.of(field);
    }

    @Override
    public boolean canHandle(Document query) {
        return Sought.by(query.get(field)) != null;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return candidates(Objects.requireNonNull(Sought.by(query.get(field)))).ids();
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // nothing is refused
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // nothing is refused
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
