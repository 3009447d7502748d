package eu.klynge.kit.outbox;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The relay's view of one collection of aggregates: only their outboxes. What reads blocks; used on the relay's threads alone. */
final class OutboxCollection {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SWEEP_LIMIT = 1000;

    private final MongoCollection<BsonDocument> collection;
    private final Codec<OutboxEntry> entries;
    private boolean indexed;

    OutboxCollection(MongoCollection<BsonDocument> collection) {
        // What a failover or a crash may still take back must not be on a topic already.
        this.collection = collection.withReadConcern(ReadConcern.MAJORITY);
        this.entries = collection.getCodecRegistry().get(OutboxEntry.class);
    }

    /** Aggregates of these buckets that have unsent events, or some of them when there are many. */
    Sweep sweep(Collection<Integer> buckets) {
        if (buckets.isEmpty()) {
            return Sweep.EMPTY;
        }
        ensureIndex();
        List<BsonDocument> found = await(collection
                .find(in("outbox.bucket", buckets))
                .projection(Projections.include("outbox.at"))
                .limit(SWEEP_LIMIT));
        List<Instant> times = found.stream()
                .flatMap(document -> document.getArray("outbox").stream())
                .map(entry -> Instant.ofEpochMilli(
                        entry.asDocument().getDateTime("at").getValue()))
                .toList();
        return new Sweep(
                found.stream()
                        .map(document -> document.getString("_id").getValue())
                        .toList(),
                times.size(),
                times.stream().min(Instant::compareTo).orElse(null));
    }

    private void ensureIndex() {
        if (!indexed) {
            await(collection.createIndex(Indexes.ascending("outbox.bucket")));
            indexed = true;
        }
    }

    List<Unsent> load(Collection<String> ids) {
        return loaded(collection.find(in("_id", ids)));
    }

    /** What aggregates of these buckets have to say, but for so many that are passed over. */
    List<Unsent> unsent(Collection<Integer> buckets, int skip, int limit) {
        return loaded(collection.find(in("outbox.bucket", buckets)).skip(skip).limit(limit));
    }

    private List<Unsent> loaded(FindPublisher<BsonDocument> find) {
        return await(find.projection(Projections.include("outbox", "deletedAt"))).stream()
                .map(document -> new Unsent(
                        document.getString("_id").getValue(),
                        document.getArray("outbox", new BsonArray()).stream()
                                .map(this::entry)
                                .toList(),
                        document.containsKey("deletedAt")))
                .toList();
    }

    private OutboxEntry entry(BsonValue value) {
        return entries.decode(
                new BsonDocumentReader(value.asDocument()),
                DecoderContext.builder().build());
    }

    /**
     * Takes acknowledged events out, and documents that are deleted and have nothing left to say. Errs within seconds.
     *
     * @param sent of each aggregate the acknowledged events; whether it ends is as it was then: one that is deleted since
     *     has said so in a new event
     */
    Mono<Void> remove(List<Unsent> sent) {
        List<WriteModel<BsonDocument>> writes = new ArrayList<>();
        for (Unsent each : sent) {
            String id = each.aggregateId();
            List<String> ids = each.entries().stream().map(OutboxEntry::id).toList();
            int bytes = each.entries().stream().mapToInt(OutboxEntry::bytes).sum();
            // Only all of them or none: what another relay or a withholding took out has been counted there. The rest
            // is sent once more.
            writes.add(new UpdateOneModel<>(
                    and(eq("_id", id), all("outbox.id", ids)),
                    Updates.combine(
                            Updates.pull("outbox", new BsonDocument("id", new BsonDocument("$in", strings(ids)))),
                            Updates.inc("outboxBytes", -bytes))));
            if (each.ending()) {
                writes.add(new DeleteOneModel<>(and(eq("_id", id), exists("deletedAt"), exists("outbox.0", false))));
            }
        }
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.defer(() -> Mono.from(collection.bulkWrite(writes, new BulkWriteOptions().ordered(true))))
                        .timeout(PATIENCE)
                        .then();
    }

    private static BsonArray strings(List<String> values) {
        return new BsonArray(values.stream().map(org.bson.BsonString::new).toList());
    }

    private static <T> List<T> await(Publisher<T> publisher) {
        List<T> values = Flux.from(publisher).collectList().block(PATIENCE);
        return values == null ? List.of() : values;
    }
}
