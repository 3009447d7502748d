package eu.klynge.directory.pilot;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All pilots, each under its country. */
public interface Pilots {

    /** Empty when there is none. */
    Mono<Versioned<Pilot>> find(String country);

    /** By country. */
    Flux<Versioned<Pilot>> all();

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the country has one. */
    Mono<Versioned<Pilot>> create(PilotFact.Started fact, @Nullable Receipt receipt);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Pilot>> update(Versioned<Pilot> from, PilotFact fact, @Nullable Receipt receipt);
}
