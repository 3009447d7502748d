package eu.klynge.events.jury;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.AwardRefused.NotAtThisTime;
import eu.klynge.events.award.Category;
import eu.klynge.events.award.Definition;
import eu.klynge.events.award.Finalist;
import eu.klynge.events.award.Juror;
import eu.klynge.events.award.Marks;
import eu.klynge.events.award.Nomination;
import eu.klynge.events.award.Organising;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.award.Stage;
import eu.klynge.events.cluster.Cluster;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.events.nomination.EligibilityCheck;
import eu.klynge.kit.idempotency.Attempt;
import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Freezes the shortlist. Before that every nominee and every pair of juror and nominee is looked at once more; what is found is a step
 * of its own, so that the chain tells why somebody is out or a mark does not count.
 */
public final class Shortlisting {

    private final Proceedings proceedings;
    private final Conflicts conflicts;
    private final EligibilityCheck eligibility;
    private final Clusters clusters;
    private final Clock clock;

    public Shortlisting(
            Proceedings proceedings,
            Undertakings undertakings,
            EligibilityCheck eligibility,
            Clusters clusters,
            Clock clock) {
        this.proceedings = proceedings;
        this.conflicts = new Conflicts(undertakings);
        this.eligibility = eligibility;
        this.clusters = clusters;
        this.clock = clock;
    }

    public Mono<Recorded> freeze(String id, Person organiser, Attempt attempt) {
        return proceedings
                .current(id)
                .flatMap(award -> {
                    Organising.demandRunBy(award, organiser);
                    if (attempt.version() != null && attempt.version() != award.number()) {
                        return Mono.error(new StaleVersion());
                    }
                    return award.stage(clock.instant()) == Stage.SCORED ? lookAgain(award) : Mono.empty();
                })
                .then(Mono.defer(() -> proceedings.carryOutSlowly(
                        id, new Attempt(null, attempt.key()), (award, now) -> shortlisted(award, award.stage(now)))));
    }

    /**
     * Something that the second look found.
     *
     * @param isNew false when another instance, which looked at the same time, has recorded it
     */
    private record Finding(AwardFact fact, Predicate<Award> isNew) {}

    private Mono<Void> lookAgain(Award award) {
        Flux<Finding> excluded = Flux.fromIterable(award.nominations())
                .filter(nomination -> nomination.counting().isPresent())
                .concatMap(nomination -> excluded(award, nomination));
        Flux<Finding> found = Flux.fromIterable(award.marks()).concatMap(marks -> conflict(award, marks));
        return Flux.concat(excluded, found)
                .concatMap(finding -> proceedings.carryOutSlowly(
                        award.id(),
                        Attempt.ANY,
                        (current, now) -> Mono.just(finding.fact())
                                .filter(fact -> current.stage(now) == Stage.SCORED
                                        && finding.isNew().test(current))))
                .then();
    }

    private Mono<Finding> excluded(Award award, Nomination nomination) {
        return clusters.of(List.of(nomination.cluster()))
                .next()
                .flatMap(cluster -> eligibility.unmet(award.definition(), cluster))
                .defaultIfEmpty(List.of("withdrawn"))
                .filter(rules -> !rules.isEmpty())
                .map(rules -> new Finding(
                        new AwardFact.Excluded(nomination.id(), rules),
                        current -> current.nomination(nomination.id())
                                .flatMap(Nomination::counting)
                                .isPresent()));
    }

    private Mono<Finding> conflict(Award award, Marks marks) {
        Juror juror = award.juror(marks.juror()).orElseThrow();
        Nomination nomination = award.nomination(marks.nomination()).orElseThrow();
        return conflicts
                .find(award, juror, Set.of(), nomination)
                .flatMap(Mono::justOrEmpty)
                .map(kind -> new Finding(
                        new AwardFact.ConflictFound(juror.id(), nomination.id(), kind),
                        current -> !current.isInConflict(juror.id(), nomination.id())));
    }

    private Mono<AwardFact> shortlisted(Award award, Stage stage) {
        if (stage != Stage.SCORED) {
            throw new NotAtThisTime(
                    "The award is " + stage.code() + ": the shortlist is frozen once, when scoring is over.");
        }
        Set<String> nominees =
                award.nominations().stream().map(Nomination::cluster).collect(Collectors.toSet());
        return clusters.of(nominees)
                .collectMap(Cluster::slug, Cluster::name)
                .map(names -> new AwardFact.Shortlisted(award.definition().categories().stream()
                        .map(category -> shortlist(award, category, names))
                        .toList()));
    }

    private static AwardFact.Shortlist shortlist(Award award, Category category, Map<String, String> names) {
        List<Ranking.Place> places = Ranking.of(award, category.id()).places();
        List<Finalist> finalists = new ArrayList<>();
        for (Ranking.Place place : places.subList(0, Math.min(Definition.SHORTLISTED, places.size()))) {
            String cluster = award.nomination(place.nomination())
                    .map(Nomination::cluster)
                    .orElse("");
            finalists.add(new Finalist(
                    place.nomination(),
                    cluster,
                    names.getOrDefault(cluster, cluster),
                    finalists.size() + 1,
                    place.score().toPlainString(),
                    place.jurors(),
                    place.reason()));
        }
        return new AwardFact.Shortlist(category.id(), places.size(), List.copyOf(finalists));
    }
}
