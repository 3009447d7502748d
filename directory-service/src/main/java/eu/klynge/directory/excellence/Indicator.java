package eu.klynge.directory.excellence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One indicator of a scheme.
 *
 * @param baseline whether its minimum is asked of labels that ask for baselines
 * @param measure what is measured, in English, with {@code unit} for the number
 * @param weight in the total, relative to the others
 * @param threshold score from 0 to 100 that an excellent organisation reaches
 * @param minimum score from 0 to 100, the baseline
 * @param points what a measured value scores, by straight lines between them, in the order of their values
 */
public record Indicator(
        String id,
        String key,
        int group,
        boolean baseline,
        String title,
        String measure,
        String unit,
        String evidence,
        double weight,
        double threshold,
        double minimum,
        List<Point> points) {

    /** @param score from 0 to 100 */
    public record Point(double value, double score) {}

    public Indicator {
        points = List.copyOf(points);
    }

    /** From 0 to 100, to one decimal; beyond the ends as at the ends. */
    public BigDecimal score(double value) {
        Point before = points.getFirst();
        if (value <= before.value()) {
            return rounded(before.score());
        }
        for (Point after : points) {
            if (value <= after.value()) {
                double part = (value - before.value()) / (after.value() - before.value());
                return rounded(before.score() + part * (after.score() - before.score()));
            }
            before = after;
        }
        return rounded(before.score());
    }

    private static BigDecimal rounded(double score) {
        return BigDecimal.valueOf(score).setScale(1, RoundingMode.HALF_UP);
    }
}
