package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the collection's own keys, so there is nothing to keep in step. */
final class IdIndex extends AbstractUniqueIndex<Object> {

    private final Namespace documents;

    IdIndex(String name, List<IndexKey> keys, Namespace documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        Object id = Ids.canonical(key.get(0));
        return documents.get(id) == null ? null : id;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // the key is there already
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return true;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return getPosition(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return documents.entries().map(entry -> java.util.Map.entry(new KeyValue(entry.getKey()), entry.getKey()))
                ::iterator;
    }

    @Override
    public long getCount() {
        return documents.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
