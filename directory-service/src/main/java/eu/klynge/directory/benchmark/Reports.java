package eu.klynge.directory.benchmark;

import reactor.core.publisher.Mono;

/** All reports; none ever changes. */
public interface Reports {

    /** Empty when there is none. */
    Mono<Report> find(String scheme, String clusterId, int number);

    /** The one with the highest number; empty when there is none. */
    Mono<Report> latest(String scheme, String clusterId);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the number is taken. */
    Mono<Report> keep(Report report);
}
