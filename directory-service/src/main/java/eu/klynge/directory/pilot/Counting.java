package eu.klynge.directory.pilot;

import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Tells a pilot of a submitted response. Two documents, so two writes: the pilot takes a cluster once, however often it is
 * told, and only then the response is marked; what a crash leaves between is found by {@link #sweep}.
 */
public final class Counting {

    private static final int ATTEMPTS = 200;
    private static final int FOUND = 100;

    private final Pilots pilots;
    private final Responses responses;
    private final Clock clock;

    public Counting(Pilots pilots, Responses responses, Clock clock) {
        this.pilots = pilots;
        this.responses = responses;
        this.clock = clock;
    }

    /** The response as it is marked afterwards. */
    Mono<Versioned<Response>> count(Versioned<Response> submitted) {
        return tell(submitted.state().country(), submitted.state().clusterId())
                .then(Mono.defer(() -> responses.update(
                        submitted, new ResponseFact.Counted(submitted.state().withCount()), null)));
    }

    /** Counts what was submitted and not counted; how many were. */
    public Mono<Long> sweep() {
        return responses
                .uncounted(FOUND)
                .concatMap(found -> count(found)
                        .map(counted -> true)
                        // Its own submission, or another instance's sweep, was faster.
                        .onErrorReturn(StaleVersion.class, false))
                .filter(counted -> counted)
                .count();
    }

    private Mono<Void> tell(String country, String clusterId) {
        return Mono.defer(() -> pilots.find(country))
                .filter(found -> !found.state().hasCounted(clusterId))
                .flatMap(found -> pilots.update(found, found.state().counting(clusterId, clock.instant()), null))
                .retryWhen(Retry.backoff(ATTEMPTS, Duration.ofMillis(2))
                        .maxBackoff(Duration.ofMillis(100))
                        .filter(StaleVersion.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .then();
    }
}
