package eu.klynge.directory.benchmark;

import java.util.List;

/**
 * Figures of some values, which are given in rising order and never shown themselves.
 *
 * @param lower quartile, {@code median} and {@code upper} quartile, by linear interpolation between neighbours
 */
public record Distribution(int count, double lower, double median, double upper) {

    static Distribution of(List<Double> rising) {
        return new Distribution(rising.size(), at(rising, 0.25), at(rising, 0.5), at(rising, 0.75));
    }

    private static double at(List<Double> rising, double part) {
        double position = part * (rising.size() - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        double value = rising.get(below) + (position - below) * (rising.get(above) - rising.get(below));
        return Math.round(value * 100) / 100.0;
    }

    /** Per cent of the others that are behind, those that are level counting half; whole. */
    static int rank(List<Double> rising, double own, boolean higherIsBetter) {
        long less = rising.stream().filter(value -> value < own).count();
        long level = rising.stream().filter(value -> value == own).count();
        long behind = higherIsBetter ? less : rising.size() - less - level;
        return (int) Math.round(100.0 * (behind + level / 2.0) / rising.size());
    }
}
