package eu.klynge.events.jury;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What clusters do together, as far as it is known: from what events tell, and from what organisers declare. */
public interface Undertakings {

    /** Adds to what is known of the same kind and reference; again changes nothing. */
    Mono<Void> keep(Undertaking undertaking);

    /** Those that the cluster of this slug takes part in. */
    Flux<Undertaking> of(String cluster);
}
