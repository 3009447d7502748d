package eu.klynge.events.event;

import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import reactor.core.publisher.Mono;

/** Published events whose end has passed are held. Several instances may try at once: a decision is made by one alone. */
final class Holding {

    private static final int AT_ONCE = 100;

    private final Events events;
    private final Clock clock;

    Holding(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** How many it did; fewer than {@value #AT_ONCE} when nothing is left. */
    Mono<Long> sweep() {
        return events.endedBefore(clock.instant(), AT_ONCE)
                .concatMap(ended -> events.update(ended, ended.state().held(), null)
                        .onErrorResume(StaleVersion.class, another -> Mono.empty()))
                .count();
    }
}
