package eu.klynge.events.ballot;

import eu.klynge.events.award.Award;
import eu.klynge.events.award.AwardFact;
import eu.klynge.events.award.Finalist;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.award.Stage;
import eu.klynge.events.award.TieBreak;
import eu.klynge.kit.idempotency.Attempt;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Notes ballots in the chain while the vote is on, closes it when its time is over, and counts. Each step can be taken again after a
 * crash, by any instance.
 */
final class Counting {

    /** Ballots are noted in company: who sees somebody vote learns that it is one of at least so many. */
    static final int LEAST_TOGETHER = 20;

    private static final int READ_AT_ONCE = 2000;

    private final Proceedings proceedings;
    private final Box box;
    private final PublishedBox published;
    private final VotingCodes codes;
    private final Clock clock;

    Counting(Proceedings proceedings, Box box, PublishedBox published, VotingCodes codes, Clock clock) {
        this.proceedings = proceedings;
        this.box = box;
        this.published = published;
        this.codes = codes;
        this.clock = clock;
    }

    /** Whatever is to be done with the award now. */
    Mono<Void> tend(String id) {
        return proceedings.current(id).flatMap(award -> switch (award.stage(clock.instant())) {
            case VOTING -> note(award, LEAST_TOGETHER).then();
            case VOTED -> close(id).then(Mono.defer(() -> tend(id)));
            case CLOSED -> drain(award).then(Mono.defer(() -> count(id))).then(Mono.defer(() -> tend(id)));
            case COUNTED -> published.keepOnly(id, root(award)).then(forget(id));
            case AWARDED, CANCELLED -> forget(id);
            case DRAFT, NOMINATING, SCORING, SCORED, SHORTLISTED -> Mono.empty();
        });
    }

    /** Who cast what, and whose code is whose: to be forgotten with the count, or when there will be none. */
    Mono<Void> forget(String id) {
        return Mono.when(box.forget(id), codes.forget(id));
    }

    private static String root(Award award) {
        return Objects.requireNonNull(award.counted()).root();
    }

    private Mono<Recorded> close(String id) {
        return proceedings.carryOutSlowly(
                id,
                Attempt.ANY,
                (award, now) -> award.stage(now) == Stage.VOTED ? Mono.just(new AwardFact.VoteClosed()) : Mono.empty());
    }

    /** True when something was noted. So many of the latest are kept back that the last ones have company too. */
    private Mono<Boolean> note(Award award, int keptBack) {
        return box.waiting(award.id(), READ_AT_ONCE).collectList().flatMap(ballots -> {
            List<Ballot> mature = keptBack == 0 ? ballots : ballots.subList(0, Math.max(0, ballots.size() - keptBack));
            if (mature.isEmpty() || mature.size() < keptBack) {
                return Mono.just(false);
            }
            return proceedings
                    .carryOutSlowly(
                            award.id(), Attempt.ANY, (current, now) -> Mono.justOrEmpty(noted(current, now, mature)))
                    .then(box.noted(mature))
                    .thenReturn(true);
        });
    }

    private static Optional<AwardFact> noted(Award award, Instant now, List<Ballot> ballots) {
        if (award.stage(now).compareTo(Stage.CLOSED) > 0) {
            return Optional.empty();
        }
        List<String> fresh = ballots.stream()
                .flatMap(ballot -> ballot.casts().stream())
                .map(Cast::code)
                .filter(code -> !award.isNoted(code))
                .distinct()
                .sorted()
                .toList();
        return fresh.isEmpty() ? Optional.empty() : Optional.of(new AwardFact.BallotsNoted(fresh));
    }

    private Mono<Void> drain(Award award) {
        return note(award, 0).flatMap(more -> more ? drain(award) : Mono.empty());
    }

    private Mono<Recorded> count(String id) {
        return proceedings
                .current(id)
                .flatMap(award -> lines(award).flatMap(lines -> {
                    AwardFact.Counted counted = counted(award, lines);
                    return published
                            .publish(
                                    id,
                                    counted.root(),
                                    lines.stream().map(Line::text).toList())
                            // With another head there may be other ballots, noted by another instance: they are read
                            // again.
                            .then(proceedings.carryOutSlowly(
                                    id,
                                    Attempt.ANY,
                                    (current, now) -> Mono.just(counted)
                                            .filter(same -> current.head().equals(award.head()))));
                }));
    }

    private Mono<List<Line>> lines(Award award) {
        return box.all(award.id())
                .flatMap(ballot -> Mono.justOrEmpty(ballot.line(award.noted())))
                .sort(Comparator.comparing(Line::code))
                .collectList();
    }

    static AwardFact.Counted counted(Award award, List<Line> lines) {
        Map<String, Long> byChannel =
                lines.stream().collect(Collectors.groupingBy(Line::channel, TreeMap::new, Collectors.counting()));
        return new AwardFact.Counted(
                lines.size(),
                byChannel,
                Merkle.root(lines.stream().map(Line::text).toList()),
                award.definition().categories().stream()
                        .map(category -> result(award, category.id(), lines))
                        .toList());
    }

    private static AwardFact.Result result(Award award, String category, Collection<Line> lines) {
        List<Finalist> finalists = award.finalists(category);
        Map<String, Long> votes = new TreeMap<>();
        finalists.forEach(finalist -> votes.put(finalist.nomination(), 0L));
        lines.stream()
                .filter(line -> line.category().equals(category))
                .forEach(line -> votes.merge(line.nomination(), 1L, Long::sum));
        if (finalists.isEmpty()) {
            return new AwardFact.Result(category, votes, null, null);
        }
        Map<String, BigDecimal> scores =
                finalists.stream().collect(Collectors.toMap(Finalist::nomination, one -> new BigDecimal(one.score())));
        TieBreak ties = new TieBreak(award, scores);
        List<String> order = votes.keySet().stream()
                .sorted(Comparator.<String, Long>comparing(
                                nomination -> votes.getOrDefault(nomination, 0L), Comparator.reverseOrder())
                        .thenComparing(ties.order()))
                .toList();
        String winner = order.getFirst();
        boolean level = order.size() > 1 && votes.getOrDefault(winner, 0L).equals(votes.get(order.get(1)));
        String decidedBy = level ? ties.between(winner, order.get(1)).code() : "votes";
        return new AwardFact.Result(category, votes, winner, decidedBy);
    }
}
