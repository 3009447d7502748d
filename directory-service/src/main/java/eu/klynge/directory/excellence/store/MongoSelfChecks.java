package eu.klynge.directory.excellence.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import eu.klynge.directory.excellence.SelfCheck;
import eu.klynge.directory.excellence.SelfCheckFact;
import eu.klynge.directory.excellence.SelfChecks;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoSelfChecks implements SelfChecks {

    private final Aggregates<SelfCheck, SelfCheckFact> aggregates;
    private final Mono<Void> indexes;

    MongoSelfChecks(Aggregates<SelfCheck, SelfCheckFact> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates.indexed("state.scheme", "state.compare");
    }

    @Override
    public Mono<Versioned<SelfCheck>> find(String scheme, String clusterId) {
        return aggregates.findOne(and(eq("state.scheme", scheme), eq("state.clusterId", clusterId)));
    }

    @Override
    public Flux<Versioned<SelfCheck>> compared(String scheme, int version) {
        var open = and(eq("state.scheme", scheme), eq("state.version", version), eq("state.compare", true));
        return aggregates.list(open, Sorts.ascending("_id"), Integer.MAX_VALUE);
    }

    @Override
    public Mono<Versioned<SelfCheck>> create(SelfCheckFact.Saved fact) {
        return indexes.then(aggregates.create(fact.check().id(), fact.check(), List.of(fact), null));
    }

    @Override
    public Mono<Versioned<SelfCheck>> update(Versioned<SelfCheck> from, SelfCheckFact.Saved fact) {
        return aggregates.update(from, fact.check(), List.of(fact), null);
    }
}
