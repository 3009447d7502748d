package eu.klynge.events.award;

import eu.klynge.kit.idempotency.Digests;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts level nominations in order by the award's own rules.
 *
 * @param award as its last step left it: its head draws the lot
 * @param juryScores by nomination
 */
public record TieBreak(Award award, Map<String, BigDecimal> juryScores) {

    public TieBreak {
        juryScores = Map.copyOf(juryScores);
    }

    /** Better ones first; never level. */
    public Comparator<String> order() {
        Comparator<String> order = (one, other) -> 0;
        for (TieRule rule : award.definition().ties()) {
            order = order.thenComparing(by(rule));
        }
        return order;
    }

    /** The rule that puts one before the other. */
    public TieRule between(String one, String other) {
        return award.definition().ties().stream()
                .filter(rule -> by(rule).compare(one, other) != 0)
                .findFirst()
                .orElse(TieRule.LOT);
    }

    private Comparator<String> by(TieRule rule) {
        return switch (rule) {
            case JURY_SCORE ->
                Comparator.comparing(
                        (String nomination) -> juryScores.getOrDefault(nomination, BigDecimal.ZERO),
                        Comparator.reverseOrder());
            case HEAVIEST_CRITERION -> Comparator.comparing(this::meanOfTheHeaviest, Comparator.reverseOrder());
            case EARLIEST ->
                Comparator.comparing((String nomination) ->
                        award.nomination(nomination).map(Nomination::order).orElse(Long.MAX_VALUE));
            case LOT -> Comparator.comparing((String nomination) -> Digests.sha256(award.head() + "\n" + nomination));
        };
    }

    private BigDecimal meanOfTheHeaviest(String nomination) {
        String criterion = award.definition().heaviest().id();
        List<Integer> marks = award.marks().stream()
                .filter(one -> one.nomination().equals(nomination))
                .map(one -> Optional.ofNullable(one.scores().get(criterion)).orElse(0))
                .toList();
        return marks.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(
                                marks.stream().mapToLong(Integer::longValue).sum())
                        .divide(BigDecimal.valueOf(marks.size()), MathContext.DECIMAL128);
    }
}
