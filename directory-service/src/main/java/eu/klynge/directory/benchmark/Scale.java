package eu.klynge.directory.benchmark;

import eu.klynge.directory.benchmark.Report.Comparison;
import eu.klynge.directory.benchmark.Report.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where figures stand on a line's axis, on paper as on the screen. It spans what is shown and nothing else: the smallest and
 * the greatest value of a set are somebody's.
 *
 * @param width of the axis; a tenth of it is left free at each end
 */
public record Scale(double least, double most, double width) {

    public static Scale of(Line line, double width) {
        List<Double> shown = new ArrayList<>(List.of(line.own()));
        for (Comparison comparison : line.comparisons()) {
            shown.add(comparison.distribution().lower());
            shown.add(comparison.distribution().upper());
        }
        double least = shown.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = shown.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Scale(least, most, width);
    }

    /** From the left end. */
    public double at(double value) {
        double part = most > least ? (value - least) / (most - least) : 0.5;
        return Math.round((0.1 + 0.8 * part) * width * 10) / 10.0;
    }

    /** Without zeros that say nothing. */
    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** What a set is called, in English. */
    public static String title(Comparison comparison) {
        return switch (comparison.set()) {
            case "technology-field" -> "Technology field " + comparison.code();
            case "country" -> "Country " + comparison.code();
            default -> "Holders of " + comparison.code();
        };
    }
}
