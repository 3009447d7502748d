package eu.klynge.directory.benchmark;

import java.util.List;
import java.util.stream.DoubleStream;

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

    /**
     * 0, 25, 50 or 75: so many per cent of the others are behind, as the quartiles part them. It follows from these, so whoever
     * tries one value after the other learns no more.
     */
    int rank(double own, boolean higherIsBetter) {
        long passed = DoubleStream.of(lower, median, upper)
                .filter(quartile -> higherIsBetter ? quartile < own : quartile > own)
                .count();
        return (int) (25 * passed);
    }
}
