package eu.klynge.directory.cluster;

import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.cluster.ClusterRefused.AnotherCountry;
import eu.klynge.directory.cluster.ClusterRefused.DayGone;
import eu.klynge.directory.cluster.ClusterRefused.NoMentor;
import eu.klynge.directory.cluster.ClusterRefused.NoSuchCluster;
import eu.klynge.directory.cluster.ClusterRefused.NotEmerging;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** An emerging organisation gets an established one at its side, and a day by which to be as far. */
public final class Mentoring {

    private static final int LOOKED_AT = 500;
    private static final int PROPOSED = 10;

    private final Clusters clusters;
    private final Clock clock;

    public Mentoring(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    /** The best first: most in common, then the nearest. */
    public Mono<List<Candidate>> candidates(String idOrSlug, Caller steward) {
        return emerging(idOrSlug, steward)
                .flatMap(found -> clusters.established(
                                found.state().organisation().ecosystems(), LOOKED_AT)
                        .map(other -> Candidate.of(found.state(), other))
                        .sort(Candidate.BEST_FIRST)
                        .take(PROPOSED)
                        .collectList());
    }

    /**
     * @param version the one the steward has seen; null for whichever is the latest
     * @param mentorIdOrSlug an established cluster of any country
     * @param fullBy a new day; null leaves the present one
     */
    public Mono<Versioned<Cluster>> appoint(
            String idOrSlug,
            @Nullable Long version,
            String mentorIdOrSlug,
            @Nullable LocalDate fullBy,
            Caller steward) {
        return emerging(idOrSlug, steward).flatMap(found -> {
            if (version != null && version != found.version()) {
                return Mono.error(new StaleVersion());
            }
            if (fullBy != null
                    && !fullBy.isAfter(clock.instant().atZone(ZoneOffset.UTC).toLocalDate())) {
                return Mono.error(new DayGone());
            }
            return clusters.find(mentorIdOrSlug)
                    .map(Versioned::state)
                    .filter(Cluster::isEstablished)
                    .switchIfEmpty(Mono.error(NoMentor::new))
                    .flatMap(mentor -> {
                        PathToFull path = path(found).with(new PathToFull.Mentor(mentor.id(), mentor.slug()));
                        return update(found, fullBy == null ? path : path.until(fullBy), steward.subject());
                    });
        });
    }

    /** The mentor has left the directory; true when somebody had it. */
    public Mono<Boolean> left(String mentorId) {
        return clusters.mentoredBy(mentorId)
                .concatMap(found -> update(found, path(found).with(null), null))
                .count()
                .map(left -> left > 0);
    }

    private Mono<Versioned<Cluster>> update(Versioned<Cluster> from, PathToFull path, @Nullable String by) {
        Change change = new Change(Change.What.PATH_CHANGED, by, clock.instant());
        return clusters.update(from, new ClusterFact.Updated(from.state().on(path, change)), null);
    }

    private Mono<Versioned<Cluster>> emerging(String idOrSlug, Caller steward) {
        return clusters.find(idOrSlug)
                .switchIfEmpty(Mono.error(NoSuchCluster::new))
                .doOnNext(found -> {
                    String country = found.state().organisation().country();
                    if (!Authority.stewards(country, steward)) {
                        throw new AnotherCountry(country);
                    }
                    path(found);
                });
    }

    private static PathToFull path(Versioned<Cluster> found) {
        PathToFull path = found.state().pathToFull();
        if (path == null) {
            throw new NotEmerging();
        }
        return path;
    }
}
