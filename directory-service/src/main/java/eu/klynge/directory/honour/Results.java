package eu.klynge.directory.honour;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How awards ended. */
public interface Results {

    /** False when something later was seen already. */
    Mono<Boolean> keep(Result result, long sequence);

    /** Slugs of all that the award has ever honoured, so that who is no more honoured is found too. */
    Flux<String> everHonouredBy(String award);

    /** Those in which the organisation is placed, in no order. */
    Flux<Result> of(String cluster);
}
