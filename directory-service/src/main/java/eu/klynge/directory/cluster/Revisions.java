package eu.klynge.directory.cluster;

import eu.klynge.kit.store.Versioned;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What entries were before. Each is kept before it is replaced, so that none is missing and none is there that never was. */
public interface Revisions {

    /** Newest first, those with a lower number, at most {@code limit}. */
    Flux<Versioned<Cluster>> before(String clusterId, long number, int limit);

    /** Empty when there is none of this number, or it is the present one. */
    Mono<Versioned<Cluster>> find(String clusterId, long number);

    /** What the account changed, the present entries included; in no order that means anything. */
    Flux<Versioned<Cluster>> by(String subject);

    /** Takes the account out of everything it did, here and in the present entries. */
    Mono<Void> forget(String subject);
}
