package eu.klynge.notification.feed.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.notification.feed.Entry;
import eu.klynge.notification.feed.State;
import eu.klynge.notification.feed.States;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code sequence} and {@code entry} of the latest event, {@code goneUpTo} of the latest tombstone. They come from two topics in
 * any order, so each has its own mark.
 */
@Component
class MongoStates implements States {

    private final MongoCollection<BsonDocument> states;
    private final EntryDocuments documents;

    MongoStates(MongoDatabase database) {
        this.states = database.getCollection("feed-states", BsonDocument.class);
        this.documents = new EntryDocuments(database.getCodecRegistry());
    }

    @Override
    public Mono<State> find(String id) {
        return Writes.guarded(Mono.from(
                        states.find(and(eq("_id", id), exists("entry"))).first()))
                .map(this::state);
    }

    @Override
    public Mono<Void> put(String id, long sequence, Entry entry) {
        var newer = and(eq("_id", id), or(exists("sequence", false), lt("sequence", sequence)));
        var change = Updates.combine(Updates.set("sequence", sequence), Updates.set("entry", documents.write(entry)));
        return Writes.guarded(Mono.from(states.updateOne(newer, change, new UpdateOptions().upsert(true))))
                .onErrorComplete(DuplicateKey::isCauseOf)
                .then();
    }

    @Override
    public Mono<Void> gone(String id, long sequence) {
        return Writes.guarded(Mono.from(states.updateOne(
                        eq("_id", id), Updates.max("goneUpTo", sequence), new UpdateOptions().upsert(true))))
                .then();
    }

    @Override
    public Flux<State> after(@Nullable String id, int limit) {
        return Flux.from(states.find(and(gt("_id", id == null ? "" : id), exists("entry")))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit))
                .onErrorMap(Writes::unavailable)
                .map(this::state);
    }

    private State state(BsonDocument found) {
        long sequence = found.getNumber("sequence").longValue();
        long goneUpTo = found.getNumber("goneUpTo", new BsonInt64(-1)).longValue();
        return new State(
                found.getString("_id").getValue(),
                sequence,
                goneUpTo >= sequence,
                documents.read(found.getDocument("entry")));
    }
}
