package eu.klynge.directory.cluster;

import eu.klynge.directory.cluster.ClusterRefused.AnotherCountry;
import eu.klynge.directory.cluster.ClusterRefused.NoSuchCluster;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A steward takes an entry out of the directory; the feed says so and forgets it. */
public final class Withdrawal {

    private final Clusters clusters;
    private final Clock clock;

    public Withdrawal(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    /** @param version the one the steward has seen; null for whichever is the latest */
    public Mono<Void> withdraw(String idOrSlug, @Nullable Long version, Caller steward) {
        return clusters.find(idOrSlug)
                .switchIfEmpty(Mono.error(NoSuchCluster::new))
                .flatMap(found -> {
                    String country = found.state().organisation().country();
                    if (!steward.mayActFor(country)) {
                        return Mono.error(new AnotherCountry(country));
                    }
                    if (version != null && version != found.version()) {
                        return Mono.error(new StaleVersion());
                    }
                    Instant now = clock.instant();
                    return clusters.withdraw(
                            found, new ClusterFact.Withdrawn(found.state().withdrawn(now), now));
                })
                .then();
    }
}
