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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection: documents by their ids, as bytes. Its monitor guards the indexes. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final Namespace documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            Namespace documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    Namespace documents() {
        return documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batch, @Nullable Document projection) {
        Unsupported.inProjection(projection);
        Candidates candidates = Plan.candidates(query, getIndexes());
        return candidates == null
                ? matchDocuments(query, sort, skip, limit, batch, projection)
                : matchDocuments(query, candidates.ids(), sort, skip, limit, batch, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batch, @Nullable Document projection) {
        var entries = isNaturalDescending(sort) ? documents.backwards() : documents.entries();
        return matchDocumentsFromStream(
                entries.map(entry -> Bson.decode(entry.getValue())), query, sort, skip, limit, batch, projection);
    }

    @Override
    protected Document getDocument(Object id) {
        return Bson.decode(Objects.requireNonNull(documents.get(id)));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents
                .entries()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        String idField = getIdField();
        Object id = idField == null ? UUID.randomUUID().toString() : Ids.canonical(document.get(idField));
        documents.insert(id, Bson.encode(document));
        return id;
    }

    @Override
    protected void handleUpdate(Object id, Document before, Document after) {
        documents.replace(id, Bson.encode(after));
    }

    @Override
    protected void removeDocument(Object id) {
        documents.remove(id);
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        super.addIndex(index);
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
        return (int) documents.size();
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
        return documents.entries().mapToInt(entry -> entry.getValue().length).sum();
    }
}
