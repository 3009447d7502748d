package eu.klynge.directory.pilot;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What clusters have answered. */
public interface Responses {

    /** Empty when nothing was saved. */
    Mono<Versioned<Response>> find(String country, String clusterId);

    /** Submitted ones, earliest first. */
    Flux<Response> submitted(String country);

    /** Submitted ones of which the pilot may not know, at most {@code limit}. */
    Flux<Versioned<Response>> uncounted(int limit);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when something was saved before. */
    Mono<Versioned<Response>> create(ResponseFact.Saved fact);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Response>> update(Versioned<Response> from, ResponseFact fact, @Nullable Receipt receipt);
}
