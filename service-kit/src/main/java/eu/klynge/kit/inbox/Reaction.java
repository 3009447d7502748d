package eu.klynge.kit.inbox;

import eu.klynge.kit.inbox.Decoded.Tombstone;
import reactor.core.publisher.Mono;

/**
 * What a room does with an event. Deliveries repeat, so the effect must be its own proof that it happened: see
 * {@link Seen}. An empty Mono counts as skipped; {@link RefusedEvent} makes a dead letter; any other failure is tried
 * again without end while later records wait.
 */
@FunctionalInterface
public interface Reaction {

    Mono<Effect> on(Event<?> event);

    default Mono<Effect> onTombstone(Tombstone tombstone) {
        return Mono.just(Effect.SKIPPED);
    }
}
