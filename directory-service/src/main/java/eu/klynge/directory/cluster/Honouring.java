package eu.klynge.directory.cluster;

import eu.klynge.directory.cluster.Change.What;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** An entry shows the awards that its organisation has won, or was a finalist of. */
public final class Honouring {

    private static final int ATTEMPTS = 10;

    private final Clusters clusters;
    private final Clock clock;

    public Honouring(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    /**
     * True when the entry shows others since; false when it showed these, or is not in the directory.
     *
     * @param won asked each time anew, after the entry was read: so of two who ask at once, the one who asked too early is late
     */
    public Mono<Boolean> show(String slug, Mono<List<Cluster.Honour>> won) {
        return Mono.defer(() -> clusters.find(slug))
                .flatMap(found -> won.flatMap(now -> show(found, now)))
                .defaultIfEmpty(false)
                .retryWhen(Retry.max(ATTEMPTS)
                        .filter(StaleVersion.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Mono<Boolean> show(Versioned<Cluster> found, List<Cluster.Honour> won) {
        if (found.state().honours().equals(won)) {
            return Mono.just(false);
        }
        Change change = Change.byPlatform(What.HONOURS_CHANGED, clock.instant());
        return clusters.update(found, new ClusterFact.Updated(found.state().honoured(won, change)), null)
                .thenReturn(true);
    }
}
