package eu.klynge.directory.excellence.store;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.Schemes;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoSchemes implements Schemes {

    private static final int MOST = 1000;

    private final Aggregates<Scheme, Scheme> aggregates;

    MongoSchemes(Aggregates<Scheme, Scheme> aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Flux<Scheme> versions(String id) {
        return aggregates
                .list(eq("state.id", id), Sorts.descending("state.version"), MOST)
                .map(Versioned::state);
    }

    @Override
    public Flux<Scheme> all() {
        var order = Sorts.orderBy(Sorts.ascending("state.id"), Sorts.descending("state.version"));
        return aggregates.list(empty(), order, MOST).map(Versioned::state);
    }

    @Override
    public Mono<Scheme> load(Scheme scheme) {
        return aggregates.create(scheme.key(), scheme, List.of(scheme), null).map(Versioned::state);
    }
}
