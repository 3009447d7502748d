package eu.klynge.directory.person;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All erasures. */
public interface Erasures {

    /** The one that is there already, when it has the same id. */
    Mono<Erasure> open(Erasure erasure);

    Mono<Erasure> find(String id);

    /** Not done yet, oldest first. */
    Flux<Erasure> pending(int limit);

    Mono<Void> done(String id, Instant at);
}
