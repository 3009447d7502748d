package eu.klynge.directory.cluster;

import eu.klynge.directory.cluster.Change.What;
import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
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
                before -> Mono.fromSupplier(() -> new ClusterFact.Updated(
                        before.attested(new Change(What.ATTESTED, attempt.who().subject(), clock.instant())))));
    }

    /** Marks what was not attested in the twelve months before {@code now}; how many they were. */
    public Mono<Long> sweep(Instant now) {
        Instant latest = now.atZone(ZoneOffset.UTC).minus(VALID).toInstant();
        Change change = Change.byPlatform(What.GONE_STALE, now);
        return clusters.attestedBefore(latest, AT_ONCE)
                .concatMap(found -> clusters.update(
                                found, new ClusterFact.Updated(found.state().stale(change)), null)
                        // Somebody is at it this moment; the next sweep sees what came of it.
                        .onErrorResume(StaleVersion.class, busy -> Mono.empty()))
                .count()
                .flatMap(marked ->
                        marked < AT_ONCE ? Mono.just(marked) : sweep(now).map(more -> marked + more));
    }
}
