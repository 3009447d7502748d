package eu.klynge.kit.it;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an observer sees in the harbour's store. */
record Shore(MongoDatabase database) {

    static final Duration LIMIT = Duration.ofSeconds(20);

    /** Null when there is none. */
    Document boat(String key) {
        return Mono.from(database.getCollection("berths")
                        .find(Filters.eq("_id", key))
                        .first())
                .block(Duration.ofSeconds(10));
    }

    Document boatIn(String key, String berth) {
        await().atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> boat(key) != null && berth.equals(boat(key).getString("berth")));
        return boat(key);
    }

    long count(String collection, Bson filter) {
        Long count = Mono.from(database.getCollection(collection).countDocuments(filter))
                .block(Duration.ofSeconds(10));
        return count == null ? 0 : count;
    }

    void forget(String collection) {
        Flux.from(database.getCollection(collection).deleteMany(Filters.empty()))
                .blockLast(Duration.ofSeconds(10));
    }
}
