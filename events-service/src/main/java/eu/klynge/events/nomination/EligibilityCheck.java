package eu.klynge.events.nomination;

import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Definition;
import eu.klynge.events.award.Eligibility;
import eu.klynge.events.award.Standing;
import eu.klynge.events.cluster.Cluster;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Whether a cluster meets the rules of an award, by what the feed says of it and by the awards of the series before. */
public final class EligibilityCheck {

    private static final int AWARDS_LOOKED_AT = 200;

    private final Awards awards;
    private final Labels labels;
    private final Clock clock;

    public EligibilityCheck(Awards awards, Labels labels, Clock clock) {
        this.awards = awards;
        this.labels = labels;
        this.clock = clock;
    }

    /** The codes of the rules that are not met: country, tier, label, too-young, too-old, unknown-age, won-before. */
    public Mono<List<String>> unmet(Definition definition, Cluster cluster) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), ZoneId.of(definition.dates().zone()));
        return labels.heldBy(cluster.slug(), today)
                .collectList()
                .zipWith(recentWinners(definition), (held, winners) -> unmet(definition, cluster, held, winners));
    }

    static List<String> unmet(Definition definition, Cluster cluster, List<String> held, Set<String> recentWinners) {
        Eligibility rules = definition.eligibility();
        List<String> unmet = new ArrayList<>();
        if (!rules.countries().isEmpty() && !rules.countries().contains(cluster.country())) {
            unmet.add("country");
        }
        if (!rules.tiers().isEmpty() && !rules.tiers().contains(cluster.tier())) {
            unmet.add("tier");
        }
        if (!rules.labels().isEmpty() && held.stream().noneMatch(rules.labels()::contains)) {
            unmet.add("label");
        }
        ageRule(definition, cluster).forEach(unmet::add);
        if (recentWinners.contains(cluster.slug())) {
            unmet.add("won-before");
        }
        return unmet;
    }

    private static List<String> ageRule(Definition definition, Cluster cluster) {
        Eligibility rules = definition.eligibility();
        if (rules.leastYears() == null && rules.mostYears() == null) {
            return List.of();
        }
        if (cluster.foundedYear() == null) {
            return List.of("unknown-age");
        }
        int age = yearOfNominations(definition) - cluster.foundedYear();
        if (rules.leastYears() != null && age < rules.leastYears()) {
            return List.of("too-young");
        }
        return rules.mostYears() != null && age > rules.mostYears() ? List.of("too-old") : List.of();
    }

    private static int yearOfNominations(Definition definition) {
        return definition.dates().nominationsUntil().getYear();
    }

    private Mono<Set<String>> recentWinners(Definition definition) {
        Integer rest = definition.eligibility().winnersRestYears();
        if (rest == null || rest == 0) {
            return Mono.just(Set.of());
        }
        Instant since = clock.instant()
                .atZone(ZoneId.of(definition.dates().zone()))
                .minusYears(rest)
                .toInstant();
        var selection = new Awards.Selection(Set.of(Standing.AWARDED), definition.series(), null);
        return awards.list(selection, AWARDS_LOOKED_AT)
                .filter(entry ->
                        Objects.requireNonNull(entry.state().awardedAt()).isAfter(since))
                .flatMapIterable(entry -> entry.state().winningClusters())
                .collect(HashSet::new, Set::add);
    }
}
