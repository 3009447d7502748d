package eu.klynge.kit.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxRelay;
import java.time.Clock;
import org.bson.BsonDocument;
import tools.jackson.databind.json.JsonMapper;

/** Opens a service's collections of aggregates and hands each to the relay. */
public final class AggregateFactory {

    private final MongoDatabase database;
    private final OutboxRelay relay;
    private final JsonMapper json;
    private final Clock clock;

    AggregateFactory(MongoDatabase database, OutboxRelay relay, JsonMapper json, Clock clock) {
        this.database = database;
        this.relay = relay;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param collection its name in this service's database
     * @param state the record kept under {@code state}
     */
    public <S, F> Aggregates<S, F> open(String collection, Class<S> state, FactEncoder<F> encoder) {
        MongoCollection<BsonDocument> documents = database.getCollection(collection, BsonDocument.class);
        relay.serve(documents);
        return new Aggregates<>(
                documents,
                new AggregateDocuments<>(state, database.getCodecRegistry()),
                new Facts<>(encoder, json, clock),
                unsent -> relay.wake(collection, unsent));
    }
}
