package eu.klynge.directory.pilot.store;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.client.model.Sorts;
import eu.klynge.directory.pilot.Pilot;
import eu.klynge.directory.pilot.PilotFact;
import eu.klynge.directory.pilot.Pilots;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoPilots implements Pilots {

    private final Aggregates<Pilot, PilotFact> aggregates;

    MongoPilots(Aggregates<Pilot, PilotFact> aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Mono<Versioned<Pilot>> find(String country) {
        return aggregates.find(country);
    }

    @Override
    public Flux<Versioned<Pilot>> all() {
        return aggregates.list(empty(), Sorts.ascending("_id"), Integer.MAX_VALUE);
    }

    @Override
    public Mono<Versioned<Pilot>> create(PilotFact.Started fact, @Nullable Receipt receipt) {
        return aggregates.create(fact.pilot().country(), fact.pilot(), List.of(fact), receipt);
    }

    @Override
    public Mono<Versioned<Pilot>> update(Versioned<Pilot> from, PilotFact fact, @Nullable Receipt receipt) {
        return aggregates.update(from, fact.pilot(), List.of(fact), receipt);
    }
}
