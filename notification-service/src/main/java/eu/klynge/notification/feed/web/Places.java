package eu.klynge.notification.feed.web;

import eu.klynge.kit.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** How many may wait at once: each holds a connection between gateway and service, of which there are not many. */
final class Places {

    private final Semaphore free;

    Places(int most) {
        this.free = new Semaphore(most);
    }

    /** The same, holding a place meanwhile; not-now when none is free. */
    <T> Flux<T> held(Publisher<T> waiting) {
        return Flux.defer(() -> {
            if (!free.tryAcquire()) {
                return Flux.error(ProblemException.notNow(
                        "As many as there are places for are waiting already; ask without waiting.",
                        Duration.ofSeconds(10)));
            }
            return Flux.from(waiting).doFinally(end -> free.release());
        });
    }
}
