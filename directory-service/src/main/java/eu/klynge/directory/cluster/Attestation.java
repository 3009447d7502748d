package eu.klynge.directory.cluster;

import eu.klynge.directory.cluster.Change.What;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Editors say once a year that all is still so; an entry of which nobody does turns stale. */
public final class Attestation {

    static final Period VALID = Period.ofMonths(12);
    private static final int AT_ONCE = 500;

    private final Editors editors;
    private final Clusters clusters;
    private final Clock clock;

    Attestation(Editors editors, Clusters clusters, Clock clock) {
        this.editors = editors;
        this.clusters = clusters;
        this.clock = clock;
    }

    /** The version after it. */
    public Mono<Long> attest(String idOrSlug, Attempt attempt) {
        return editors.change(
                        idOrSlug,
                        attempt,
                        before -> Mono.fromSupplier(() -> new ClusterFact.Updated(before.attested(
                                new Change(What.ATTESTED, attempt.who().subject(), clock.instant())))))
                .map(Versioned::version);
    }

    /** Marks what was not attested in the twelve months before {@code now}; how many they were. */
    public Mono<Long> sweep(Instant now) {
        Instant latest = now.atZone(ZoneOffset.UTC).minus(VALID).toInstant();
        Change change = Change.byPlatform(What.GONE_STALE, now);
        return sweep(latest, null, change);
    }

    /** Page by page, so that one that somebody is at does not end it, nor keep it going. */
    private Mono<Long> sweep(Instant latest, @Nullable String after, Change change) {
        return clusters.attestedBefore(latest, after, AT_ONCE)
                .collectList()
                .flatMap(found -> Flux.fromIterable(found)
                        .concatMap(entry -> mark(entry, change))
                        .count()
                        .flatMap(marked -> found.size() < AT_ONCE
                                ? Mono.just(marked)
                                : sweep(latest, found.getLast().id(), change).map(more -> marked + more)));
    }

    private Mono<Versioned<Cluster>> mark(Versioned<Cluster> found, Change change) {
        return clusters.update(found, new ClusterFact.Updated(found.state().stale(change)), null)
                // The next look, tomorrow, sees what came of it.
                .onErrorResume(StaleVersion.class, busy -> Mono.empty());
    }
}
