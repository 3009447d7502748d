package eu.klynge.directory.excellence;

import eu.klynge.kit.store.Versioned;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All self-checks, one for each organisation and scheme. */
public interface SelfChecks {

    /** Empty when nothing was saved. */
    Mono<Versioned<SelfCheck>> find(String scheme, String clusterId);

    /** Those by one version of a scheme that may be compared with, in no order that means anything. */
    Flux<Versioned<SelfCheck>> compared(String scheme, int version);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when something was saved before. */
    Mono<Versioned<SelfCheck>> create(SelfCheckFact.Saved fact);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<SelfCheck>> update(Versioned<SelfCheck> from, SelfCheckFact.Saved fact);
}
