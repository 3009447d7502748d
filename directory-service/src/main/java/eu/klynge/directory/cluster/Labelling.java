package eu.klynge.directory.cluster;

import eu.klynge.directory.cluster.Change.What;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** An entry shows the label that the register has of its organisation. */
public final class Labelling {

    private static final int ATTEMPTS = 10;

    private final Clusters clusters;
    private final Clock clock;

    public Labelling(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    /**
     * True when the entry shows another one since; false when it showed this one, or is not in the directory.
     *
     * @param held asked each time anew, after the entry was read: so of two who ask at once, the one who asked too early is late
     */
    public Mono<Boolean> show(String clusterId, Mono<Optional<Cluster.Label>> held) {
        return Mono.defer(() -> clusters.find(clusterId))
                .flatMap(found -> held.flatMap(now -> show(found, now)))
                .defaultIfEmpty(false)
                .retryWhen(Retry.max(ATTEMPTS)
                        .filter(StaleVersion.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Mono<Boolean> show(Versioned<Cluster> found, Optional<Cluster.Label> held) {
        Cluster.Label now = held.orElse(null);
        if (Objects.equals(found.state().label(), now)) {
            return Mono.just(false);
        }
        Change change = Change.byPlatform(What.LABEL_CHANGED, clock.instant());
        return clusters.update(found, new ClusterFact.Updated(found.state().labelled(now, change)), null)
                .thenReturn(true);
    }

    /** Ids of those that show a label which ended before the day. */
    public Flux<String> ended(LocalDate day) {
        return clusters.labelledUntilBefore(day).map(Versioned::id);
    }
}
