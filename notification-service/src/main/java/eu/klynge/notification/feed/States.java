package eu.klynge.notification.feed;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The latest event of each thing that has a current state, by the id of that state. */
public interface States {

    /** Also of one that is gone. */
    Mono<State> find(String id);

    /** Unless this event or a later one is there. */
    Mono<Void> put(String id, long sequence, Entry entry);

    /** Everything up to this sequence is gone, known already or not. */
    Mono<Void> gone(String id, long sequence);

    /** Sorted by id, those that are gone among them. */
    Flux<State> after(@Nullable String id, int limit);
}
