package eu.klynge.standalone.launcher.award;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks, and the order that they put nominations in. */
final class Jury {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Hashes hashes = new Hashes();

    /** By juror and nomination: scores by criterion. */
    private final Map<String, Map<String, Map<String, Integer>>> marks = new LinkedHashMap<>();

    /** @param score to six places */
    record Placed(String nomination, BigDecimal score, int jurors) {}

    void mark(String juror, String nomination, Map<String, Integer> scores) {
        marks.computeIfAbsent(juror, none -> new LinkedHashMap<>()).put(nomination, scores);
    }

    /** A tie was found: what the juror gave does not count. */
    void strike(String juror, String nomination) {
        marks.getOrDefault(juror, new HashMap<>()).remove(nomination);
    }

    /**
     * @param order when each was nominated, as the number of the step
     * @param head of the chain before the shortlist
     */
    List<Placed> order(Rules rules, Set<String> counting, Map<String, Long> order, String head) {
        var values = new HashMap<String, List<BigDecimal>>();
        for (var juror : marks.values()) {
            var judged = juror.keySet().stream().filter(counting::contains).toList();
            var totals = judged.stream()
                    .map(nomination -> total(rules, juror.getOrDefault(nomination, Map.of())))
                    .toList();
            for (var i = 0; i < judged.size(); i++) {
                values.computeIfAbsent(judged.get(i), none -> new ArrayList<>())
                        .add(normalised(rules.normalisation(), totals.get(i), totals));
            }
        }
        var placed = new ArrayList<Placed>();
        values.forEach((nomination, all) -> {
            if (all.size() >= rules.quorum()) {
                var mean = sum(all).divide(BigDecimal.valueOf(all.size()), DIGITS);
                placed.add(new Placed(nomination, mean.setScale(6, RoundingMode.HALF_EVEN), all.size()));
            }
        });
        var scores = new HashMap<String, BigDecimal>();
        placed.forEach(one -> scores.put(one.nomination(), one.score()));
        placed.sort(Comparator.comparing(Placed::score)
                .reversed()
                .thenComparing(Placed::nomination, ties(rules, scores, order, head)));
        return placed;
    }

    /** Better ones first, by the stated rules. */
    Comparator<String> ties(Rules rules, Map<String, BigDecimal> scores, Map<String, Long> order, String head) {
        Comparator<String> ties = (one, other) -> 0;
        for (var rule : rules.ties()) {
            ties = ties.thenComparing(
                    switch (rule) {
                        case "jury-score" ->
                            Comparator.<String, BigDecimal>comparing(
                                            nomination -> scores.getOrDefault(nomination, BigDecimal.ZERO))
                                    .reversed();
                        case "heaviest-criterion" ->
                            Comparator.<String, BigDecimal>comparing(nomination -> meanOf(rules.heaviest(), nomination))
                                    .reversed();
                        case "earliest" ->
                            Comparator.<String, Long>comparing(
                                    nomination -> order.getOrDefault(nomination, Long.MAX_VALUE));
                        default -> Comparator.<String, String>comparing(nomination -> hashes.of(head, nomination));
                    });
        }
        return ties;
    }

    private BigDecimal meanOf(String criterion, String nomination) {
        var given = marks.values().stream()
                .filter(juror -> juror.containsKey(nomination))
                .map(juror -> BigDecimal.valueOf(
                        juror.getOrDefault(nomination, Map.of()).getOrDefault(criterion, 0)))
                .toList();
        return given.isEmpty() ? BigDecimal.ZERO : sum(given).divide(BigDecimal.valueOf(given.size()), DIGITS);
    }

    private static BigDecimal total(Rules rules, Map<String, Integer> scores) {
        var total = 0L;
        for (var weight : rules.weights().entrySet()) {
            total += (long) weight.getValue() * scores.getOrDefault(weight.getKey(), 0);
        }
        return BigDecimal.valueOf(total);
    }

    private static BigDecimal normalised(String how, BigDecimal value, List<BigDecimal> all) {
        return switch (how) {
            case "none" -> value.divide(BigDecimal.valueOf(100), DIGITS);
            case "z-score" -> zScore(value, all);
            case "rank" -> rank(value, all);
            case "range" -> range(value, all);
            default -> throw new IllegalArgumentException("No such normalisation: " + how);
        };
    }

    private static BigDecimal zScore(BigDecimal value, List<BigDecimal> all) {
        if (all.stream().distinct().count() == 1) {
            return BigDecimal.ZERO;
        }
        var count = BigDecimal.valueOf(all.size());
        var mean = sum(all).divide(count, DIGITS);
        var squares = all.stream()
                .map(one -> one.subtract(mean, DIGITS).pow(2, DIGITS))
                .toList();
        var deviation = sum(squares).divide(count, DIGITS).sqrt(DIGITS);
        return value.subtract(mean, DIGITS).divide(deviation, DIGITS);
    }

    private static BigDecimal rank(BigDecimal value, List<BigDecimal> all) {
        if (all.size() == 1) {
            return HALF;
        }
        var behind = all.stream().filter(one -> one.compareTo(value) < 0).count();
        var level = all.stream().filter(one -> one.compareTo(value) == 0).count() - 1;
        return BigDecimal.valueOf(2 * behind + level).divide(BigDecimal.valueOf(2L * (all.size() - 1)), DIGITS);
    }

    private static BigDecimal range(BigDecimal value, List<BigDecimal> all) {
        var lowest = all.stream().reduce(value, BigDecimal::min);
        var width = all.stream().reduce(value, BigDecimal::max).subtract(lowest);
        return width.signum() == 0 ? HALF : value.subtract(lowest).divide(width, DIGITS);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, (one, other) -> one.add(other, DIGITS));
    }
}
