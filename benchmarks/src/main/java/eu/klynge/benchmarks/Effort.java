package eu.klynge.benchmarks;

import java.time.Duration;
import java.util.List;

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
 * @param directories numbers of clusters that are searched
 * @param calendar events that are in the calendar
 * @param ballots that are counted again
 */
record Effort(
        int samples,
        int rounds,
        Duration slice,
        int starts,
        int kills,
        int records,
        int events,
        List<Integer> directories,
        int calendar,
        int ballots) {

    static final Effort FULL = new Effort(
            1_000,
            5,
            Duration.ofSeconds(10),
            3,
            300,
            200_000,
            1_000,
            List.of(1_400, 10_000, 100_000),
            100_000,
            100_000);
    static final Effort QUICK = new Effort(40, 2, Duration.ofSeconds(2), 1, 4, 5_000, 20, List.of(1_400), 2_000, 2_000);

    Effort withKills(int number) {
        return new Effort(samples, rounds, slice, starts, number, records, events, directories, calendar, ballots);
    }

    Effort withRecords(int number) {
        return new Effort(samples, rounds, slice, starts, kills, number, events, directories, calendar, ballots);
    }

    Effort withEvents(int number) {
        return new Effort(samples, rounds, slice, starts, kills, records, number, directories, calendar, ballots);
    }

    Effort withDirectories(List<Integer> numbers) {
        return new Effort(samples, rounds, slice, starts, kills, records, events, numbers, calendar, ballots);
    }
}
