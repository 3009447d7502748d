package eu.klynge.notification.feed.store;

import eu.klynge.notification.feed.Entry;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/** Entries as documents and back. */
final class EntryDocuments {

    private final CodecRegistry codecs;

    EntryDocuments(CodecRegistry codecs) {
        this.codecs = codecs;
    }

    BsonDocument write(Entry entry) {
        return BsonDocumentWrapper.asBsonDocument(entry, codecs);
    }

    Entry read(BsonDocument document) {
        return codecs.get(Entry.class)
                .decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build());
    }
}
