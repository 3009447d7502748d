package eu.klynge.benchmarks.machine;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much else happens on a machine: the same small piece of work is timed many times over.
 *
 * @param busy share of all cores' time that was used just before, 0 to 1
 * @param spread the slow tenth of the pieces against the median; 1 on a machine that does nothing else
 */
public record Noise(double busy, double spread) {

    private static final int PIECES = 200;
    private static final double BUSY = 0.1;
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final int LOOKS = 20;
    private static final double UNEVEN = 1.25;
    private static volatile long sink;

    /** What was done before, such as starting a platform, gets a minute to come to rest. */
    public static Noise atRest() throws InterruptedException {
        var busy = 1.0;
        for (var look = 0; look < LOOKS && busy > BUSY; look++) {
            busy = Machine.busy(LOOK);
        }
        return now(busy);
    }

    private static Noise now(double busy) {
        var times = new long[PIECES];
        for (var warm = 0; warm < PIECES; warm++) {
            piece();
        }
        for (var i = 0; i < PIECES; i++) {
            var began = System.nanoTime();
            piece();
            times[i] = System.nanoTime() - began;
        }
        return new Noise(busy, spread(times));
    }

    static double spread(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 9 / 10] / (double) sorted[sorted.length / 2];
    }

    /** Whether figures measured meanwhile deserve a warning. */
    public boolean isLoud() {
        return busy > BUSY || spread > UNEVEN;
    }

    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%s machine: %.0f %% busy before the run, equal pieces of work %.2f times slower at the 90th percentile.",
                isLoud() ? "NOISY" : "Quiet",
                100 * busy,
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
