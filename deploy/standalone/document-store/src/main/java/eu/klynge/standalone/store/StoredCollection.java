package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A collection: one map from id to document. Its monitor guards the indexes. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    MVMap<Object, byte[]> documents() {
        return documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batch, @Nullable Document projection) {
        Unsupported.inProjection(projection);
        Candidates candidates = Plan.candidates(query, getIndexes());
        return candidates == null
                ? pinned(() -> matchDocuments(query, sort, skip, limit, batch, projection))
                : matchDocuments(query, candidates.ids(), sort, skip, limit, batch, projection);
    }

    /** Keeps the pages of a long scan in the file, even when compaction has moved their content elsewhere. */
    private <T> T pinned(Supplier<T> scan) {
        MVStore.TxCounter version = documents.getStore().registerVersionUsage();
        try {
            return scan.get();
        } finally {
            documents.getStore().deregisterVersionUsage(version);
        }
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batch, @Nullable Document projection) {
        Stream<Object> ids = documents.keySet().stream();
        if (isNaturalDescending(sort)) {
            ids = ids.sorted(documents.getKeyType().reversed());
        }
        return matchDocumentsFromStream(ids.map(this::getDocument), query, sort, skip, limit, batch, projection);
    }

    @Override
    protected Document getDocument(Object id) {
        return Bson.decode(Objects.requireNonNull(documents.get(id)));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        String idField = getIdField();
        Object id = idField == null ? UUID.randomUUID().toString() : Ids.canonical(document.get(idField));
        documents.put(id, Bson.encode(document));
        return id;
    }

    @Override
    protected void handleUpdate(Object id, Document before, Document after) {
        documents.put(id, Bson.encode(after));
    }

    @Override
    protected void removeDocument(Object id) {
        documents.remove(id);
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        pinned(() -> {
            super.addIndex(index);
            return index;
        });
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new UnsupportedOperationException("the size is counted when asked for");
    }

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(document -> document.length).sum();
    }
}
