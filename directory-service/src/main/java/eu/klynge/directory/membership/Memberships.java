package eu.klynge.directory.membership;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All memberships, one for each cluster and programme. */
public interface Memberships {

    /** Empty when there is none. */
    Mono<Versioned<Membership>> find(String id);

    /**
     * Oldest first, at most {@code limit}.
     *
     * @param countries null for every country
     * @param after the last one already seen, null from the beginning
     */
    Flux<Versioned<Membership>> list(@Nullable Set<String> countries, @Nullable Position after, int limit);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the cluster has applied before. */
    Mono<Versioned<Membership>> create(MembershipFact.Applied fact, @Nullable Receipt receipt);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Membership>> update(Versioned<Membership> from, MembershipFact fact, @Nullable Receipt receipt);

    /** Place of a membership in the list. */
    record Position(Instant createdAt, String id) {}
}
