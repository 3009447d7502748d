package eu.klynge.benchmarks.machine;

import java.util.Arrays;
import java.util.Locale;

/**
 * How much else happens on a machine: the same small piece of work is timed many times over.
 *
 * @param load the load average before
 * @param spread the slow tenth of the pieces against the median; 1 on a machine that does nothing else
 */
public record Noise(double load, double spread) {

    private static final int PIECES = 200;
    private static final double BUSY = 0.3;
    private static final double UNEVEN = 1.25;
    private static volatile long sink;

    public static Noise now() {
        var load = Machine.load();
        var times = new long[PIECES];
        for (var warm = 0; warm < PIECES; warm++) {
            piece();
        }
        for (var i = 0; i < PIECES; i++) {
            var began = System.nanoTime();
            piece();
            times[i] = System.nanoTime() - began;
        }
        return new Noise(load, spread(times));
    }

    static double spread(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 9 / 10] / (double) sorted[sorted.length / 2];
    }

    /** Whether figures measured meanwhile deserve a warning. */
    public boolean isLoud(int cores) {
        return load > BUSY * cores || spread > UNEVEN;
    }

    public String sentence(int cores) {
        return String.format(
                Locale.ROOT,
                "%s machine: load average %.2f before the run, equal pieces of work %.2f times slower at the 90th percentile.",
                isLoud(cores) ? "NOISY" : "Quiet",
                load,
                spread);
    }

    private static void piece() {
        var x = sink | 1;
        for (var i = 0; i < 1_000_000; i++) {
            x = x * 6364136223846793005L + 1442695040888963407L;
        }
        sink = x;
    }
}
