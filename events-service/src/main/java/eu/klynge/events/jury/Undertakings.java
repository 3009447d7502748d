package eu.klynge.events.jury;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What clusters do together, as far as events tell. */
public interface Undertakings {

    /** The same event and revision again changes nothing. */
    Mono<Void> keep(Undertaking undertaking);

    /** Those that the cluster of this slug takes part in. */
    Flux<Undertaking> of(String cluster);
}
