package eu.klynge.notification.guest;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Circulars that have not reached everybody. */
public interface Circulars {

    /** One that is there stays as it is. */
    Mono<Void> add(Circular circular);

    Flux<Circular> all(int limit);

    /** How far it has come. */
    Mono<Void> keep(Circular circular);

    Mono<Void> remove(String id);
}
