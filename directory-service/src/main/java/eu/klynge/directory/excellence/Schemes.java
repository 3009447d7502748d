package eu.klynge.directory.excellence;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The schemes that operators have loaded. */
public interface Schemes {

    /** Newest version first. */
    Flux<Scheme> versions(String id);

    /** By id, then newest version first. */
    Flux<Scheme> all();

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the version is there. */
    Mono<Scheme> load(Scheme scheme);
}
