package eu.klynge.directory.cluster;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All published clusters. */
public interface Clusters {

    /** By id or by slug; empty when there is none, or it is withdrawn. */
    Mono<Versioned<Cluster>> find(String idOrSlug);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when it is there already. */
    Mono<Versioned<Cluster>> create(ClusterFact.Published fact);

    /** Which of these are in the directory. */
    Flux<String> listed(Collection<String> ids);

    /** All that are in the directory, by id, as fast as they are taken. */
    Flux<Cluster> all();

    /** Established ones of any of these ecosystems, at most {@code limit}, in no order that means anything. */
    Flux<Cluster> established(Collection<String> ecosystems, int limit);

    /** Those that this one is the mentor of. */
    Flux<Versioned<Cluster>> mentoredBy(String clusterId);

    /** In the directory, not yet stale, attested before the given time; by id, those behind {@code after}. */
    Flux<Versioned<Cluster>> attestedBefore(Instant latest, @Nullable String after, int limit);

    /** In the directory, of this country, with any of these as its website. */
    Flux<Cluster> at(String country, Collection<String> websites);

    /** In the directory, attested after {@code from} and not after {@code to}, of which not every reminder was sent. */
    Flux<Versioned<Cluster>> toRemind(Instant from, Instant to);

    /** In the directory, showing a label that ended before the given day. */
    Flux<Versioned<Cluster>> labelledUntilBefore(LocalDate day);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}; what was is kept in {@link Revisions} first. */
    Mono<Versioned<Cluster>> update(Versioned<Cluster> from, ClusterFact fact, @Nullable Receipt receipt);
}
