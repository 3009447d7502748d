package eu.klynge.directory.cluster;

import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.cluster.Change.What;
import eu.klynge.directory.cluster.ClusterRefused.AnotherCountry;
import eu.klynge.directory.cluster.ClusterRefused.CountryStays;
import eu.klynge.directory.cluster.ClusterRefused.NoSuchRevision;
import eu.klynge.directory.cluster.ClusterRefused.NotAdmitted;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.registration.Admission;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an organisation says of itself is changed, and changed back. */
public final class Editing {

    private final Editors editors;
    private final Revisions revisions;
    private final Clock clock;

    Editing(Editors editors, Revisions revisions, Clock clock) {
        this.editors = editors;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The entry after it. */
    public Mono<Versioned<Cluster>> change(String idOrSlug, Organisation statement, Attempt attempt) {
        return editors.change(
                idOrSlug, attempt, before -> said(before, statement, attempt.who(), What.PROFILE_CHANGED));
    }

    /** What it said then is said again, at which version; tier, path and logo stay as the rules of today have them. */
    public Mono<Long> restore(String idOrSlug, long revision, Attempt attempt) {
        return editors.change(
                        idOrSlug,
                        attempt,
                        before -> revisions
                                .find(before.id(), revision)
                                .switchIfEmpty(Mono.error(NoSuchRevision::new))
                                .flatMap(then ->
                                        said(before, then.state().organisation(), attempt.who(), What.RESTORED)))
                .map(Versioned::version);
    }

    /** @param logo name of a picture that is there; null for none */
    public Mono<Long> show(String idOrSlug, @Nullable String logo, Attempt attempt) {
        return editors.change(
                        idOrSlug,
                        attempt,
                        before -> Mono.fromSupplier(() -> new ClusterFact.Updated(
                                before.showing(logo, change(What.LOGO_CHANGED, attempt.who(), clock.instant())))))
                .map(Versioned::version);
    }

    /** A steward has looked: the rules alone say what kind of entry it is. */
    public Mono<Long> reviewTier(String idOrSlug, Attempt attempt) {
        return editors.change(idOrSlug, attempt, before -> reviewed(before, attempt))
                .map(Versioned::version);
    }

    private Mono<ClusterFact> reviewed(Cluster before, Attempt attempt) {
        if (!Authority.stewards(before.organisation().country(), attempt.who())) {
            return Mono.error(new AnotherCountry(before.organisation().country()));
        }
        Instant now = clock.instant();
        Standing standing =
                Standing.confirmed(before, admitted(Admission.of(before.organisation(), day(now))), day(now));
        return Mono.just(
                new ClusterFact.Updated(before.standing(standing, change(What.TIER_REVIEWED, attempt.who(), now))));
    }

    /** Newest first, the present one included unless {@code before} says otherwise. */
    public Flux<Versioned<Cluster>> history(String idOrSlug, @Nullable Long before, int limit, Caller caller) {
        return editors.find(idOrSlug, caller)
                .flatMapMany(present -> Flux.concat(
                                before == null || present.version() < before ? Flux.just(present) : Flux.empty(),
                                revisions.before(present.id(), before == null ? present.version() : before, limit))
                        .take(limit));
    }

    public Mono<Versioned<Cluster>> revision(String idOrSlug, long revision, Caller caller) {
        return editors.find(idOrSlug, caller)
                .flatMap(present ->
                        present.version() == revision ? Mono.just(present) : revisions.find(present.id(), revision))
                .switchIfEmpty(Mono.error(NoSuchRevision::new));
    }

    private Mono<ClusterFact> said(Cluster before, Organisation statement, Caller who, What what) {
        if (!statement.country().equals(before.organisation().country())) {
            return Mono.error(new CountryStays());
        }
        Instant now = clock.instant();
        boolean seen = Authority.stewards(before.organisation().country(), who);
        Admission admission = seen || before.isRecognisedBySameProgramme(statement)
                ? Admission.of(statement, day(now))
                : Admission.onItsOwnMerits(statement);
        return Mono.fromSupplier(() -> {
            Admission.Admitted admitted = admitted(admission);
            Standing standing = seen
                    ? Standing.confirmed(before, admitted, day(now))
                    : Standing.claimed(before, admitted, day(now));
            return new ClusterFact.Updated(before.saying(statement, standing, change(what, who, now)));
        });
    }

    private static Admission.Admitted admitted(Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> admitted;
            case Admission.NotAdmitted(var missing) -> throw new NotAdmitted(missing);
        };
    }

    private static Change change(What what, Caller who, Instant at) {
        return new Change(what, who.subject(), at);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
