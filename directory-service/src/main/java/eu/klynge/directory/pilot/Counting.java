package eu.klynge.directory.pilot;

import eu.klynge.directory.pilot.PilotRefused.PilotClosed;
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

    /**
     * The response as it is marked afterwards. Errs with {@link PilotClosed} when the pilot was closed before it took note:
     * then the response is a draft again.
     */
    Mono<Versioned<Response>> count(Versioned<Response> submitted) {
        Response response = submitted.state();
        return tell(response.country(), response.clusterId())
                .then(Mono.defer(() -> mark(submitted, new ResponseFact.Counted(response.withCount()))))
                .onErrorResume(
                        PilotClosed.class,
                        late -> mark(submitted, new ResponseFact.Returned(response.returned()))
                                .then(Mono.error(late)));
    }

    /** Settles what was submitted and neither counted nor returned; how many were counted. */
    public Mono<Long> sweep() {
        return responses
                .uncounted(FOUND)
                .concatMap(found -> count(found).map(counted -> true).onErrorReturn(PilotClosed.class, false))
                .filter(counted -> counted)
                .count();
    }

    /** Its own submission, or an instance's sweep, may have been faster: they come to the same. */
    private Mono<Versioned<Response>> mark(Versioned<Response> submitted, ResponseFact fact) {
        Response response = submitted.state();
        return responses
                .update(submitted, fact, null)
                .onErrorResume(StaleVersion.class, raced -> responses.find(response.country(), response.clusterId()));
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
