package eu.klynge.kit.sweep;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.store.DuplicateKey;
import java.time.Instant;
import org.bson.BsonDocument;
import reactor.core.publisher.Mono;

/** Collection {@code turns}, a document per task: {@code _id} its name, {@code until}. */
final class MongoTurns implements Turns {

    private final MongoCollection<BsonDocument> turns;

    MongoTurns(MongoDatabase database) {
        this.turns = database.getCollection("turns", BsonDocument.class);
    }

    @Override
    public Mono<Boolean> take(String task, Instant now, Instant until) {
        // While a turn lasts the filter finds nothing, and the upsert meets the document that is there.
        return Mono.from(turns.updateOne(
                        and(eq("_id", task), lte("until", now)),
                        Updates.set("until", until),
                        new UpdateOptions().upsert(true)))
                .thenReturn(true)
                .onErrorReturn(DuplicateKey::isCauseOf, false);
    }

    @Override
    public Mono<Void> keep(String task, Instant until) {
        return Mono.from(turns.updateOne(eq("_id", task), Updates.set("until", until)))
                .then();
    }
}
