package eu.klynge.directory.person;

import reactor.core.publisher.Mono;

/** Tells the other services that an account is no more. */
public interface Farewells {

    /** Errs while they cannot be told; may be repeated. */
    Mono<Void> tell(String account);
}
