package eu.klynge.notification.subscription;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Digests that were made; kept for a month, so that a late claimant finds what it would make again. */
public interface Digests {

    /** The first one made under its id stays; answers that one. */
    Mono<Digest> make(Digest digest);

    Mono<Digest> find(String id);

    Mono<Long> sweep(Instant before);
}
