package eu.klynge.notification.webhook.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.notification.webhook.Claims;
import java.time.Instant;
import org.bson.BsonDocument;
import reactor.core.publisher.Mono;

/** A document per webhook that is worked on: {@code _id} its id, {@code holder}, {@code until}. */
final class MongoClaims implements Claims {

    private final MongoCollection<BsonDocument> claims;
    private final String instance;

    /** @param instance unique among all processes, those that died included */
    MongoClaims(MongoDatabase database, String instance) {
        this.claims = database.getCollection("webhook-claims", BsonDocument.class);
        this.instance = instance;
    }

    @Override
    public Mono<Boolean> claim(String webhook, Instant now, Instant until) {
        var free = and(eq("_id", webhook), or(eq("holder", instance), lte("until", now)));
        var taken = Updates.combine(Updates.set("holder", instance), Updates.set("until", until));
        return Calls.one(claims.updateOne(free, taken, new UpdateOptions().upsert(true)))
                .thenReturn(true)
                .onErrorReturn(Calls::isDuplicate, false);
    }

    @Override
    public Mono<Void> release(String webhook) {
        return Calls.one(claims.deleteOne(and(eq("_id", webhook), eq("holder", instance))))
                .then();
    }
}
