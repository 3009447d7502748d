package eu.klynge.notification.feed.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Once;
import eu.klynge.notification.feed.Entries;
import eu.klynge.notification.feed.Entry;
import eu.klynge.notification.feed.Partition;
import eu.klynge.notification.feed.Position;
import eu.klynge.notification.feed.Positions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A document per event under its position, so that any place is read by ids alone: {@code identity} is unique, so that an event
 * that stands on its topic twice is in the feed once; {@code entry} is the rest.
 */
@Component
class MongoEntries implements Entries {

    private static final String PARTITION = "$entry.position.partition.";

    private final MongoCollection<BsonDocument> entries;
    private final EntryDocuments documents;
    private final Mono<Void> indexes;

    MongoEntries(MongoDatabase database) {
        this.entries = database.getCollection("feed-entries", BsonDocument.class);
        this.documents = new EntryDocuments(database.getCodecRegistry());
        this.indexes = Once.made(List.of(
                entries.createIndex(Indexes.ascending("identity"), new IndexOptions().unique(true)),
                entries.createIndex(Indexes.ascending("entry.time"))));
    }

    @Override
    public Mono<Entry> add(Entry entry) {
        String id = entry.position().id();
        var document = new BsonDocument("_id", new BsonString(id))
                .append("identity", new BsonString(entry.identity()))
                .append("entry", documents.write(entry));
        return indexes.then(Writes.guarded(Mono.from(entries.insertOne(document))))
                .thenReturn(entry)
                .onErrorResume(DuplicateKey::isCauseOf, taken -> earlier(id));
    }

    private Mono<Entry> earlier(String id) {
        return Writes.guarded(Mono.from(entries.find(eq("_id", id)).first())).map(this::entry);
    }

    @Override
    public Flux<Entry> at(Collection<Position> positions) {
        List<String> ids = positions.stream().map(Position::id).toList();
        return Flux.from(entries.find(in("_id", ids)).batchSize(ids.size() + 1))
                .onErrorMap(Writes::unavailable)
                .map(this::entry);
    }

    @Override
    public Mono<Positions> firstSince(Instant time) {
        List<Bson> earliest = List.of(
                Aggregates.match(gte("entry.time", time)),
                Aggregates.group(
                        new BsonDocument("topic", new BsonString(PARTITION + "topic"))
                                .append("number", new BsonString(PARTITION + "number")),
                        Accumulators.min("offset", "$entry.position.offset")));
        return Flux.from(entries.aggregate(earliest, BsonDocument.class))
                .onErrorMap(Writes::unavailable)
                .collect(Collectors.toMap(
                        found -> partition(found.getDocument("_id")),
                        found -> found.getNumber("offset").longValue()))
                .map(Positions::new);
    }

    private Entry entry(BsonDocument found) {
        return documents.read(found.getDocument("entry"));
    }

    private static Partition partition(BsonDocument id) {
        return new Partition(
                id.getString("topic").getValue(), id.getNumber("number").intValue());
    }
}
