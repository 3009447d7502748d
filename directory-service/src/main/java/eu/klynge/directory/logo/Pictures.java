package eu.klynge.directory.logo;

import reactor.core.publisher.Mono;

/** All logos, by cluster and name. */
public interface Pictures {

    /** Whether it was not there before. */
    Mono<Boolean> keep(String clusterId, Picture picture);

    Mono<byte[]> find(String clusterId, String name);

    /** Nothing when there is none. */
    Mono<Void> remove(String clusterId, String name);
}
