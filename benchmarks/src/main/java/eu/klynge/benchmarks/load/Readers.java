package eu.klynge.benchmarks.load;

import eu.klynge.benchmarks.load.Pace.Done;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumers that each read the whole of a topic, in groups of their own and each on a thread of its own. */
public final class Readers implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(100);

    private final List<Consumer<byte[], byte[]>> readers = new ArrayList<>();

    /** @param settings of the reader of a number, its group among them; all have their partitions when this returns */
    public Readers(int count, String topic, IntFunction<Map<String, Object>> settings) throws InterruptedException {
        for (var number = 0; number < count; number++) {
            var reader = new KafkaConsumer<>(
                    settings.apply(number), new ByteArrayDeserializer(), new ByteArrayDeserializer());
            reader.subscribe(List.of(topic));
            readers.add(reader);
        }
        all(Readers::joined);
    }

    private static Boolean joined(Consumer<byte[], byte[]> reader) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (reader.assignment().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("A reader has no partitions after " + LIMIT + ".");
            }
            reader.poll(POLL);
        }
        return true;
    }

    /** All read so many records each, from the beginning, as fast as it goes. */
    public Done read(long each) throws InterruptedException {
        var began = System.nanoTime();
        all(reader -> {
            reader.seekToBeginning(reader.assignment());
            var left = each;
            var end = System.nanoTime() + LONGEST_SILENCE.toNanos();
            while (left > 0) {
                var records = reader.poll(POLL);
                if (!records.isEmpty()) {
                    end = System.nanoTime() + LONGEST_SILENCE.toNanos();
                } else if (System.nanoTime() > end) {
                    throw new IllegalStateException("A reader lacks " + left + " records of " + each + ".");
                }
                left -= records.count();
            }
            return each;
        });
        return new Done(each * readers.size(), Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * What comes from now on, until all have seen so many records.
     *
     * @param work makes them come, each with {@link System#nanoTime} of its sending in its first eight bytes
     */
    public Latencies follow(long each, Callable<?> work) throws Exception {
        all(reader -> {
            reader.seekToEnd(reader.assignment());
            reader.assignment().forEach(reader::position);
            return true;
        });
        try (var worker = Executors.newSingleThreadExecutor()) {
            var working = worker.submit(work);
            var latencies = all(reader -> seen(reader, each));
            working.get();
            return latencies.stream().reduce(new Latencies(), Latencies::plus);
        }
    }

    private static Latencies seen(Consumer<byte[], byte[]> reader, long each) {
        var latencies = new Latencies();
        var end = System.nanoTime() + LIMIT.plus(LIMIT).toNanos();
        while (latencies.count() < each) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("A reader saw " + latencies.count() + " records of " + each + ".");
            }
            var records = reader.poll(POLL);
            var now = System.nanoTime();
            records.forEach(record ->
                    latencies.add(now - ByteBuffer.wrap(record.value()).getLong()));
        }
        return latencies;
    }

    private interface Reading<T> {
        T by(Consumer<byte[], byte[]> reader) throws Exception;
    }

    private <T> List<T> all(Reading<T> reading) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(readers.size())) {
            var running = readers.stream()
                    .map(reader -> threads.submit(() -> reading.by(reader)))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A reader gave up: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        readers.forEach(Consumer::close);
    }
}
