package eu.klynge.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;

/** A database: the collections whose names begin with its own. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private final StoreFolder folder;

    StoredDatabase(String name, StoreFolder folder, CursorRegistry cursors) {
        super(name, cursors);
        this.folder = folder;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return Batch.run(command, query, part -> super.handleCommand(channel, command, part, databases, oplog));
    }

    @Override
    protected StoredCollection openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, documents(name), cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return isPrimaryKeyIndex(new Document(keys.getFirst().getKey(), 1)) && keys.size() == 1
                ? new IdIndex(name, keys, ((StoredCollection) resolveCollection(collection, true)).documents())
                : new UniqueIndex(name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new FieldIndex(name, keys);
    }

    @Override
    protected void addIndex(Document description) {
        Unsupported.inIndex(description);
        super.addIndex(description);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        documents(name).clear();
    }

    private Namespace documents(String collection) {
        return new Namespace(folder.db(), getFullCollectionNamespace(collection));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw Unsupported.refusal(115, "CommandNotSupported", "renaming collections");
    }

    @Override
    protected long getStorageSize() {
        return folder.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
