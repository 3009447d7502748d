package eu.klynge.events.jury;

import eu.klynge.events.award.Normalisation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** One juror's totals in a category, made comparable; decimal arithmetic of 34 digits, so that it comes out the same anywhere. */
final class Normaliser {

    static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Normaliser() {}

    /** @param totals weighted sums, 0 to 1000; the answer has the same order */
    static List<BigDecimal> apply(Normalisation how, List<Integer> totals) {
        List<BigDecimal> values =
                totals.stream().map(total -> BigDecimal.valueOf(total)).toList();
        return switch (how) {
            case NONE ->
                values.stream().map(value -> value.divide(HUNDRED, DIGITS)).toList();
            case Z_SCORE -> zScores(values);
            case RANK -> values.stream().map(value -> rank(value, values)).toList();
            case RANGE -> range(values);
        };
    }

    private static List<BigDecimal> zScores(List<BigDecimal> values) {
        BigDecimal count = BigDecimal.valueOf(values.size());
        BigDecimal mean = sum(values).divide(count, DIGITS);
        BigDecimal variance = sum(values.stream()
                        .map(value -> value.subtract(mean, DIGITS).pow(2, DIGITS))
                        .toList())
                .divide(count, DIGITS);
        if (values.stream().distinct().count() <= 1) {
            return values.stream().map(value -> BigDecimal.ZERO).toList();
        }
        BigDecimal deviation = variance.sqrt(DIGITS);
        return values.stream()
                .map(value -> value.subtract(mean, DIGITS).divide(deviation, DIGITS))
                .toList();
    }

    private static BigDecimal rank(BigDecimal value, List<BigDecimal> all) {
        if (all.size() == 1) {
            return HALF;
        }
        long behind = all.stream().filter(other -> other.compareTo(value) < 0).count();
        long level = all.stream().filter(other -> other.compareTo(value) == 0).count() - 1;
        return BigDecimal.valueOf(2 * behind + level).divide(BigDecimal.valueOf(2L * (all.size() - 1)), DIGITS);
    }

    private static List<BigDecimal> range(List<BigDecimal> values) {
        BigDecimal lowest = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal highest = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        BigDecimal width = highest.subtract(lowest);
        return values.stream()
                .map(value ->
                        width.signum() == 0 ? HALF : value.subtract(lowest).divide(width, DIGITS))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, (one, other) -> one.add(other, DIGITS));
    }
}
