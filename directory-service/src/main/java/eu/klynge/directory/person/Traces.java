package eu.klynge.directory.person;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where a room says which account did something; each room that does brings its own. */
public interface Traces {

    /** What it is that the account did, as people are told; kebab-case. */
    String what();

    /** Ids of those that name the account. */
    Flux<String> of(String account);

    /** They stay, and name nobody. Idempotent. */
    Mono<Void> forget(String account);
}
