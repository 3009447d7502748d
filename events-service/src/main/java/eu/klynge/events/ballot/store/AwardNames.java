package eu.klynge.events.ballot.store;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Of which awards a collection has documents; from one to the next by an index that begins with the award. */
final class AwardNames {

    private static final String AWARD = "award";

    private AwardNames() {}

    static Flux<String> in(MongoCollection<Document> collection) {
        return after(collection, "").expand(award -> after(collection, award));
    }

    private static Mono<String> after(MongoCollection<Document> collection, String award) {
        return Mono.from(collection
                        .find(gt(AWARD, award))
                        .sort(Sorts.ascending(AWARD))
                        .projection(Projections.include(AWARD))
                        .limit(1))
                .map(found -> found.getString(AWARD));
    }
}
