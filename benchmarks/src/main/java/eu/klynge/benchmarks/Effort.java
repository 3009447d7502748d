package eu.klynge.benchmarks;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param samples of a latency
 * @param rounds in which Klynge and its peer take turns
 * @param slice how long each of them works in a round
 * @param starts of a whole platform
 * @param kills of the fault test
 */
record Effort(int samples, int rounds, Duration slice, int starts, int kills) {

    static final Effort FULL = new Effort(1_000, 5, Duration.ofSeconds(10), 3, 300);
    static final Effort QUICK = new Effort(40, 2, Duration.ofSeconds(2), 1, 4);

    Effort withKills(int number) {
        return new Effort(samples, rounds, slice, starts, number);
    }
}
