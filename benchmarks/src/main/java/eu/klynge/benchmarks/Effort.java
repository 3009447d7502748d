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
 * @param records on a topic that is read as fast as it goes
 * @param events that webhooks are told of
 */
record Effort(int samples, int rounds, Duration slice, int starts, int kills, int records, int events) {

    static final Effort FULL = new Effort(1_000, 5, Duration.ofSeconds(10), 3, 300, 200_000, 1_000);
    static final Effort QUICK = new Effort(40, 2, Duration.ofSeconds(2), 1, 4, 5_000, 20);

    Effort withKills(int number) {
        return new Effort(samples, rounds, slice, starts, number, records, events);
    }

    Effort withRecords(int number) {
        return new Effort(samples, rounds, slice, starts, kills, number, events);
    }

    Effort withEvents(int number) {
        return new Effort(samples, rounds, slice, starts, kills, records, number);
    }
}
