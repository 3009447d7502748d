package eu.klynge.directory.cluster;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Whose turn a regular task is: one instance holds it until a time. */
public interface Turns {

    /** False while somebody else's turn lasts. */
    Mono<Boolean> take(String task, Instant now, Instant until);

    /** Done: nobody's turn before {@code until}. */
    Mono<Void> keep(String task, Instant until);
}
