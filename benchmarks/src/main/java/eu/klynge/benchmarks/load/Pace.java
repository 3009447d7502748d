package eu.klynge.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Several clients, each doing one thing after another for a while. Where they keep a pace they begin in turn, spread over it: all at
 * the same moment would be a crowd every time, and not that many a second.
 *
 * @param every the least time between two beginnings of one client; zero for as fast as it goes
 */
public record Pace(int clients, Duration every, Duration lasting) {

    /** One thing that a client does, at least once; an exception ends the run. */
    @FunctionalInterface
    public interface Work {
        void once(int client) throws Exception;
    }

    /** How much was done, and in what time. */
    public record Done(long count, Duration time) {

        public double perSecond() {
            return count / (time.toNanos() / 1e9);
        }

        public Done plus(Done other) {
            return new Done(count + other.count, time.plus(other.time));
        }
    }

    /** The same for so many times as long. */
    public Pace times(int more) {
        return new Pace(clients, every, lasting.multipliedBy(more));
    }

    public Done run(Work work) throws InterruptedException {
        var began = System.nanoTime();
        var end = began + lasting.toNanos();
        long count = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = Stream.iterate(0, client -> client + 1)
                    .limit(clients)
                    .map(client -> threads.submit(() -> one(client, work, end)))
                    .toList();
            for (var each : List.copyOf(running)) {
                count += each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client gave up: " + e.getCause(), e.getCause());
        }
        return new Done(count, Duration.ofNanos(System.nanoTime() - began));
    }

    private long one(int client, Work work, long end) throws Exception {
        var count = 0L;
        var next = System.nanoTime() + every.toNanos() * client / clients;
        do {
            until(next);
            work.once(client);
            count++;
            next += every.toNanos();
        } while (next - end < 0 && System.nanoTime() - end < 0);
        return count;
    }

    private static void until(long time) {
        while (System.nanoTime() - time < 0) {
            LockSupport.parkNanos(time - System.nanoTime());
        }
    }
}
