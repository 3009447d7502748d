package eu.klynge.directory.cluster;

import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Entries and what they were. */
public final class InMemoryClusters implements Clusters, Revisions {

    public final List<ClusterFact> facts = new ArrayList<>();

    /** Ids of entries that somebody else is always faster at. */
    public final Set<String> busy = new HashSet<>();

    private final Map<String, Versioned<Cluster>> present = new TreeMap<>();
    private final List<Versioned<Cluster>> kept = new ArrayList<>();

    @Override
    public Mono<Versioned<Cluster>> find(String idOrSlug) {
        return Flux.fromIterable(List.copyOf(present.values()))
                .filter(found ->
                        found.id().equals(idOrSlug) || found.state().slug().equals(idOrSlug))
                .filter(found -> found.state().withdrawnAt() == null)
                .next();
    }

    @Override
    public Mono<Versioned<Cluster>> create(ClusterFact.Published fact) {
        return Mono.defer(() -> {
            Cluster cluster = fact.cluster();
            if (present.values().stream()
                    .anyMatch(other -> other.id().equals(cluster.id())
                            || other.state().slug().equals(cluster.slug()))) {
                return Mono.error(new DuplicateKey("_id"));
            }
            return put(new Versioned<>(cluster.id(), 1, cluster, Examples.NOW, Examples.NOW, List.of()), fact);
        });
    }

    @Override
    public Flux<String> listed(Collection<String> ids) {
        return all().map(Cluster::id).filter(ids::contains);
    }

    @Override
    public Flux<Cluster> all() {
        return Flux.fromIterable(List.copyOf(present.values()))
                .map(Versioned::state)
                .filter(cluster -> cluster.withdrawnAt() == null);
    }

    @Override
    public Flux<Cluster> established(Collection<String> ecosystems, int limit) {
        return Flux.fromIterable(List.copyOf(present.values()))
                .map(Versioned::state)
                .filter(Cluster::isEstablished)
                .filter(cluster -> cluster.organisation().ecosystems().stream().anyMatch(ecosystems::contains))
                .take(limit);
    }

    @Override
    public Flux<Versioned<Cluster>> mentoredBy(String clusterId) {
        return Flux.fromIterable(List.copyOf(present.values()))
                .filter(found -> Optional.ofNullable(found.state().pathToFull())
                        .map(PathToFull::mentor)
                        .filter(mentor -> mentor.id().equals(clusterId))
                        .isPresent());
    }

    @Override
    public Flux<Cluster> at(String country, Collection<String> websites) {
        return all().filter(cluster -> cluster.organisation().country().equals(country)
                && websites.contains(cluster.organisation().website()));
    }

    @Override
    public Flux<Versioned<Cluster>> attestedBefore(Instant latest, @Nullable String after, int limit) {
        return Flux.fromIterable(List.copyOf(present.values()))
                .filter(found -> after == null || found.id().compareTo(after) > 0)
                .filter(found -> !found.state().attestedAt().isAfter(latest))
                .filter(found -> !found.state().isStale() && found.state().withdrawnAt() == null)
                .take(limit);
    }

    @Override
    public Flux<Versioned<Cluster>> toRemind(Instant from, Instant to) {
        return Flux.fromIterable(List.copyOf(present.values()))
                .filter(found -> found.state().attestedAt().isAfter(from)
                        && !found.state().attestedAt().isAfter(to))
                .filter(found -> !Integer.valueOf(1).equals(found.state().reminded()))
                .filter(found -> found.state().withdrawnAt() == null);
    }

    @Override
    public Flux<Versioned<Cluster>> labelledUntilBefore(LocalDate day) {
        return Flux.fromIterable(List.copyOf(present.values()))
                .filter(found -> found.state().withdrawnAt() == null)
                .filter(found -> found.state().label() != null
                        && found.state().label().validUntil().isBefore(day));
    }

    @Override
    public Mono<Versioned<Cluster>> update(Versioned<Cluster> from, ClusterFact fact, @Nullable Receipt receipt) {
        return Mono.defer(() -> {
            if (busy.contains(from.id()) || !from.equals(present.get(from.id()))) {
                return Mono.error(new StaleVersion());
            }
            kept.add(from);
            List<Receipt> receipts = new ArrayList<>(from.receipts());
            if (receipt != null) {
                receipts.add(receipt);
            }
            return put(
                    new Versioned<>(
                            from.id(), from.version() + 1, fact.cluster(), from.createdAt(), Examples.NOW, receipts),
                    fact);
        });
    }

    public Editors editors() {
        return new Editors(this);
    }

    public Editing editing(Clock clock) {
        return new Editing(editors(), this, clock);
    }

    private Mono<Versioned<Cluster>> put(Versioned<Cluster> next, ClusterFact fact) {
        present.put(next.id(), next);
        facts.add(fact);
        return Mono.just(next);
    }

    @Override
    public Flux<Versioned<Cluster>> before(String clusterId, long number, int limit) {
        return Flux.fromIterable(kept)
                .filter(revision -> revision.id().equals(clusterId) && revision.version() < number)
                .sort(Comparator.comparingLong((Versioned<Cluster> revision) -> revision.version())
                        .reversed())
                .take(limit);
    }

    @Override
    public Mono<Versioned<Cluster>> find(String clusterId, long number) {
        return Flux.fromIterable(kept)
                .filter(revision -> revision.id().equals(clusterId) && revision.version() == number)
                .next();
    }

    @Override
    public Flux<Versioned<Cluster>> by(String subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Mono<Void> forget(String subject) {
        throw new UnsupportedOperationException();
    }
}
