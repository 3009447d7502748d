package eu.klynge.events.series;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All series. */
public interface SeriesStore {

    /** Keeps a series; one that is there already stays, and is what comes back. */
    Mono<Series> keep(Series series);

    /** All events of the series are made. */
    Mono<Void> planned(String id);

    /** Those whose events are not all made, at most {@code limit}. */
    Flux<Series> unplanned(int limit);
}
