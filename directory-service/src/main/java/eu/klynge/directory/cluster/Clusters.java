package eu.klynge.directory.cluster;

import eu.klynge.kit.store.Versioned;
import reactor.core.publisher.Mono;

/** All published clusters. */
public interface Clusters {

    /** By id or by slug; empty when there is none, or it is withdrawn. */
    Mono<Versioned<Cluster>> find(String idOrSlug);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when it is there already. */
    Mono<Versioned<Cluster>> create(ClusterFact.Published fact);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Cluster>> withdraw(Versioned<Cluster> from, ClusterFact.Withdrawn fact);
}
