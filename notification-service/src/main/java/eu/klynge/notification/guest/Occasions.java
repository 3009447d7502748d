package eu.klynge.notification.guest;

import reactor.core.publisher.Mono;

/** The view of public events. */
public interface Occasions {

    /** False when something later was seen already. */
    Mono<Boolean> keep(Occasion occasion, long sequence);

    Mono<Occasion> find(String id);
}
