package eu.klynge.kit.inbox;

import eu.klynge.kit.inbox.Decoded.Tombstone;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * What a room does with an event. Deliveries repeat, so the effect must be its own proof that it happened: see
 * {@link Seen}. An empty Mono counts as skipped; {@link RefusedEvent} makes a dead letter; any other failure is tried
 * again without end while later records wait.
 */
@FunctionalInterface
public interface Reaction {

    Mono<Effect> on(Event<?> event);

    /**
     * A reaction to one type of event alone.
     *
     * @param deed given the event's key; true when it did something, false or empty when it was done before
     */
    static Reaction to(String type, Function<String, Mono<Boolean>> deed) {
        return event -> event.type().equals(type)
                ? deed.apply(event.key()).map(did -> did ? Effect.APPLIED : Effect.SKIPPED)
                : Mono.just(Effect.SKIPPED);
    }

    default Mono<Effect> onTombstone(Tombstone tombstone) {
        return Mono.just(Effect.SKIPPED);
    }
}
