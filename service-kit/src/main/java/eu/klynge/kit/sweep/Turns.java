package eu.klynge.kit.sweep;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Whose turn a regular task is: one instance holds it until a time. Its name is the service's own. */
public interface Turns {

    /** False while somebody else's turn lasts. */
    Mono<Boolean> take(String task, Instant now, Instant until);

    /** Done: nobody's turn before {@code until}. */
    Mono<Void> keep(String task, Instant until);
}
