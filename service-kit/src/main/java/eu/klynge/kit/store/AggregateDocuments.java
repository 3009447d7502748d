package eu.klynge.kit.store;

import eu.klynge.kit.outbox.OutboxEntry;
import eu.klynge.kit.outbox.Unsent;
import java.time.Instant;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;

/**
 * The shape of an aggregate's document: {@code _id, version, state, createdAt, changedAt, receipts[], outbox[],
 * outboxBytes}, and {@code deletedAt} once it is on its way out.
 */
final class AggregateDocuments<S> {

    private final Class<S> type;
    private final CodecRegistry codecs;

    AggregateDocuments(Class<S> type, CodecRegistry codecs) {
        this.type = type;
        this.codecs = codecs;
    }

    BsonDocument bson(Object record) {
        return BsonDocumentWrapper.asBsonDocument(record, codecs);
    }

    List<BsonDocument> bson(List<?> records) {
        return records.stream().map(record -> bson((Object) record)).toList();
    }

    BsonDocument write(Versioned<S> aggregate, List<OutboxEntry> outbox) {
        return new BsonDocument("_id", new BsonString(aggregate.id()))
                .append("version", new BsonInt64(aggregate.version()))
                .append("state", bson(aggregate.state()))
                .append("createdAt", date(aggregate.createdAt()))
                .append("changedAt", date(aggregate.changedAt()))
                .append("receipts", new BsonArray(bson(aggregate.receipts())))
                .append("outbox", new BsonArray(bson(outbox)))
                .append(
                        "outboxBytes",
                        new BsonInt32(
                                outbox.stream().mapToInt(OutboxEntry::bytes).sum()));
    }

    Versioned<S> read(BsonDocument document) {
        return new Versioned<>(
                document.getString("_id").getValue(),
                document.getNumber("version").longValue(),
                decode(document.getDocument("state"), type),
                Instant.ofEpochMilli(document.getDateTime("createdAt").getValue()),
                Instant.ofEpochMilli(document.getDateTime("changedAt").getValue()),
                document.getArray("receipts", new BsonArray()).stream()
                        .map(receipt -> decode(receipt.asDocument(), Receipt.class))
                        .toList());
    }

    Unsent unsent(BsonDocument document) {
        return new Unsent(
                document.getString("_id").getValue(),
                document.getArray("outbox", new BsonArray()).stream()
                        .map(entry -> decode(entry.asDocument(), OutboxEntry.class))
                        .toList(),
                document.containsKey("deletedAt"));
    }

    private <T> T decode(BsonDocument document, Class<T> record) {
        return codecs.get(record)
                .decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build());
    }

    private static BsonDateTime date(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }
}
