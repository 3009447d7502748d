package eu.klynge.directory.cluster;

import eu.klynge.directory.cluster.Change.What;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Tells that an entry turns stale unless it is attested: 3 months before and 1, each once; the mark is written with the fact. */
final class AttestationReminders {

    private static final int EARLIEST = 3;
    private static final List<Integer> LATEST_FIRST = List.of(1, EARLIEST);

    private final Clusters clusters;

    AttestationReminders(Clusters clusters) {
        this.clusters = clusters;
    }

    /** How many were told; may be repeated, and by several at once. */
    Mono<Long> remind(Instant now) {
        LocalDate today = day(now);
        // Months differ in length: a few days more are looked at, and decided one by one.
        return clusters.toRemind(
                        start(today.plusDays(1).minus(Attestation.VALID)),
                        start(today.plusMonths(EARLIEST).plusDays(4).minus(Attestation.VALID)))
                .concatMap(found -> remind(found, now))
                .count();
    }

    private Mono<Versioned<Cluster>> remind(Versioned<Cluster> found, Instant now) {
        Cluster cluster = found.state();
        LocalDate attestBy = day(cluster.attestedAt()).plus(Attestation.VALID);
        Change change = Change.byPlatform(What.ATTESTATION_DUE, now);
        return Mono.justOrEmpty(due(attestBy, day(now), cluster.reminded()))
                .flatMap(months -> clusters.update(
                        found,
                        new ClusterFact.AttestationDue(cluster.reminded(months, change), attestBy, months),
                        null))
                // Somebody is at it this moment, or another instance told it: the next look sees what came of it.
                .onErrorResume(StaleVersion.class, busy -> Mono.empty());
    }

    /** The one that is due, in months; only the latest of several that were missed. */
    static Optional<Integer> due(LocalDate attestBy, LocalDate today, @Nullable Integer reminded) {
        return LATEST_FIRST.stream()
                .filter(months -> !today.isBefore(attestBy.minusMonths(months)))
                .findFirst()
                .filter(months -> reminded == null || months < reminded);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
