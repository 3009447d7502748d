package eu.klynge.directory.pilot.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Sorts;
import eu.klynge.directory.pilot.Response;
import eu.klynge.directory.pilot.ResponseFact;
import eu.klynge.directory.pilot.Responses;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoResponses implements Responses {

    private static final Bson EARLIEST_FIRST = Sorts.ascending("state.submittedAt", "_id");
    private static final Bson SUBMITTED = exists("state.submittedAt");

    private final Aggregates<Response, ResponseFact> aggregates;
    private final Mono<Void> indexes;

    MongoResponses(Aggregates<Response, ResponseFact> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates
                .indexed("state.country", "state.submittedAt")
                .then(aggregates.indexed("state.counted", "state.submittedAt"));
    }

    @Override
    public Mono<Versioned<Response>> find(String country, String clusterId) {
        return aggregates.findOne(and(eq("state.country", country), eq("state.clusterId", clusterId)));
    }

    @Override
    public Flux<Response> submitted(String country) {
        return aggregates
                .list(and(eq("state.country", country), SUBMITTED), EARLIEST_FIRST, Integer.MAX_VALUE)
                .map(Versioned::state);
    }

    @Override
    public Flux<Versioned<Response>> uncounted(int limit) {
        return aggregates.list(and(eq("state.counted", false), SUBMITTED), EARLIEST_FIRST, limit);
    }

    @Override
    public Mono<Versioned<Response>> create(ResponseFact.Saved fact) {
        return indexes.then(aggregates.create(fact.response().id(), fact.response(), List.of(fact), null));
    }

    @Override
    public Mono<Versioned<Response>> update(Versioned<Response> from, ResponseFact fact, @Nullable Receipt receipt) {
        return aggregates.update(from, fact.response(), List.of(fact), receipt);
    }
}
