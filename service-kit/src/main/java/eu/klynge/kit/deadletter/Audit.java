package eu.klynge.kit.deadletter;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.caller.Caller;
import java.time.Clock;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Who asked for what, and when: the collection {@code operations-audit}. Written before the deed, so that nothing is done
 * that is not on record.
 */
final class Audit {

    private final MongoCollection<Document> entries;
    private final Clock clock;

    Audit(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("operations-audit");
        this.clock = clock;
    }

    /**
     * @param what for example {@code dead-letters.replay}
     * @param target what it was done to; a letter's id or a filter
     */
    Mono<Void> record(Caller who, String what, String target) {
        return Mono.defer(() -> Mono.from(entries.insertOne(
                        new Document("_id", UuidCreator.getTimeOrderedEpoch().toString())
                                .append("at", clock.instant())
                                .append("subject", who.subject())
                                .append("name", who.name())
                                .append("client", who.client())
                                .append("what", what)
                                .append("target", target))))
                .onErrorMap(MongoException.class, DeadLetters::away)
                .then();
    }
}
