package eu.klynge.directory.cluster;

import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.cluster.ClusterRefused.NoSuchCluster;
import eu.klynge.directory.cluster.ClusterRefused.NotYours;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Lets those at an entry who may change it: the editors of the organisation, and stewards of its country. */
public final class Editors {

    private final Clusters clusters;

    Editors(Clusters clusters) {
        this.clusters = clusters;
    }

    /** For other rooms: errs with {@link ClusterRefused} unless the caller may edit it. */
    public Mono<Cluster> require(String idOrSlug, Caller caller) {
        return find(idOrSlug, caller).map(Versioned::state);
    }

    /** The same, unless the entry is no longer the one that was seen: then with {@link StaleVersion}. */
    public Mono<Cluster> require(String idOrSlug, Attempt attempt) {
        return find(idOrSlug, attempt.who())
                .filter(found -> attempt.version() == null || attempt.version() == found.version())
                .switchIfEmpty(Mono.error(StaleVersion::new))
                .map(Versioned::state);
    }

    Mono<Versioned<Cluster>> find(String idOrSlug, Caller caller) {
        return clusters.find(idOrSlug)
                .switchIfEmpty(Mono.error(NoSuchCluster::new))
                .doOnNext(found -> {
                    Cluster cluster = found.state();
                    if (!Authority.edits(cluster.slug(), caller)
                            && !Authority.stewards(cluster.organisation().country(), caller)) {
                        throw new NotYours();
                    }
                });
    }

    /** The entry after the change; for a repetition as it is now, with the version after the earlier attempt of that key. */
    Mono<Versioned<Cluster>> change(String idOrSlug, Attempt attempt, Function<Cluster, Mono<ClusterFact>> decide) {
        return find(idOrSlug, attempt.who()).flatMap(found -> {
            var key = attempt.key();
            var earlier = key == null ? null : found.receipt(key.key()).orElse(null);
            if (key != null && earlier != null) {
                key.requireSameRequest(earlier.digest());
                return Mono.just(new Versioned<>(
                        found.id(),
                        earlier.version(),
                        found.state(),
                        found.createdAt(),
                        found.changedAt(),
                        found.receipts()));
            }
            if (attempt.version() != null && attempt.version() != found.version()) {
                return Mono.error(new StaleVersion());
            }
            Receipt receipt = key == null ? null : new Receipt(key.key(), key.digest(), found.version() + 1, "{}");
            return decide.apply(found.state()).flatMap(fact -> clusters.update(found, fact, receipt));
        });
    }
}
