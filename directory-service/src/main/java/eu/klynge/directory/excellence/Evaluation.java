package eu.klynge.directory.excellence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation stands in a scheme. An indicator without a value scores 0. Comparisons are exact: 80.0 is 80, and
 * 79.99 is not.
 */
public record Evaluation(Scheme scheme, List<Score> scores) {

    private static final int PLACES = 2;

    /** @param value as measured; null where none was given, or the score itself was */
    public record Score(Indicator indicator, @Nullable Double value, BigDecimal score, boolean evidenced) {

        public boolean reachesThreshold() {
            return score.compareTo(BigDecimal.valueOf(indicator.threshold())) >= 0;
        }

        public boolean reachesMinimum() {
            return score.compareTo(BigDecimal.valueOf(indicator.minimum())) >= 0;
        }
    }

    public Evaluation {
        scores = List.copyOf(scores);
    }

    /**
     * @param values as measured, by indicator
     * @param evidenced indicators with evidence
     */
    public static Evaluation ofValues(Scheme scheme, Map<String, Double> values, Set<String> evidenced) {
        return of(scheme, indicator -> {
            Double value = values.get(indicator.id());
            BigDecimal score = value == null ? BigDecimal.ZERO : indicator.score(value);
            return new Score(indicator, value, score, evidenced.contains(indicator.id()));
        });
    }

    /** @param scores from 0 to 100, by indicator, as assessors gave them on evidence that they saw */
    public static Evaluation ofScores(Scheme scheme, Map<String, Double> scores) {
        return of(
                scheme,
                indicator ->
                        new Score(indicator, null, BigDecimal.valueOf(scores.getOrDefault(indicator.id(), 0.0)), true));
    }

    private static Evaluation of(Scheme scheme, Function<Indicator, Score> score) {
        return new Evaluation(scheme, scheme.indicators().stream().map(score).toList());
    }

    /** In per cent, by weight; cut after two places, so that what is shown as 80 is no less. */
    public BigDecimal total() {
        return weighted().divide(weights(), PLACES, RoundingMode.DOWN);
    }

    /** Percentage points that are missing to that many per cent; 0 when it is reached. */
    public BigDecimal distance(double percent) {
        BigDecimal missing = BigDecimal.valueOf(percent).multiply(weights()).subtract(weighted());
        return missing.signum() <= 0 ? BigDecimal.ZERO : missing.divide(weights(), PLACES, RoundingMode.UP);
    }

    public boolean reaches(double percent) {
        return weighted().compareTo(BigDecimal.valueOf(percent).multiply(weights())) >= 0;
    }

    public List<String> belowThreshold() {
        return ids(score -> !score.reachesThreshold());
    }

    /** Baseline indicators below their minimum. */
    public List<String> belowBaseline() {
        return ids(score -> score.indicator().baseline() && !score.reachesMinimum());
    }

    /** Indicators with a value that nothing proves. */
    public List<String> withoutEvidence() {
        return ids(score -> score.value() != null && !score.evidenced());
    }

    private List<String> ids(java.util.function.Predicate<Score> which) {
        return scores.stream()
                .filter(which)
                .map(score -> score.indicator().id())
                .toList();
    }

    private BigDecimal weighted() {
        return scores.stream()
                .map(score -> score.score()
                        .multiply(BigDecimal.valueOf(score.indicator().weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal weights() {
        return scores.stream()
                .map(score -> BigDecimal.valueOf(score.indicator().weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
