package eu.klynge.benchmarks.load;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Notes when the first record of each key can be read, on a thread of its own that does nothing else. */
public final class Arrivals implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte @Nullable []> consumer;
    private final Map<String, CompletableFuture<Long>> seen = new ConcurrentHashMap<>();
    private final Thread reader = new Thread(this::read, "arrivals");

    /** Reads from the present end of the topics on. */
    public Arrivals(Map<String, Object> settings, Collection<String> topics) {
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(topics.stream().flatMap(this::partitions).toList());
        consumer.seekToEnd(List.of());
        consumer.assignment().forEach(consumer::position);
        reader.start();
    }

    /** {@link System#nanoTime} of the moment; waits for it for half a minute. */
    public long of(String key) throws InterruptedException {
        try {
            return arrival(key).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("No record of " + key + " within " + LIMIT + ".", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be read.", e.getCause());
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
    }

    private void read() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(Duration.ofSeconds(1));
                var now = System.nanoTime();
                records.forEach(record -> arrival(record.key()).complete(now));
            }
        } catch (WakeupException stopped) {
            seen.clear();
        }
    }

    private CompletableFuture<Long> arrival(String key) {
        return seen.computeIfAbsent(key, _ -> new CompletableFuture<>());
    }

    private Stream<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()));
    }
}
