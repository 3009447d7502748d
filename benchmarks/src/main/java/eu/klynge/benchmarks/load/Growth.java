package eu.klynge.benchmarks.load;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How fast a topic grows, seen from its ends alone: nothing is read. */
public final class Growth implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int LOOK_MILLIS = 20;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Collection<TopicPartition> partitions;
    private final long start;

    public Growth(Map<String, Object> settings, String topic) {
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        consumer.assign(partitions);
        start = end();
    }

    /** Records a second, from the first that are seen to so many; waits for five minutes. */
    public double rateOf(long count) throws InterruptedException {
        var limit = System.nanoTime() + LIMIT.toNanos();
        var first = 0L;
        var firstAt = 0L;
        while (true) {
            var grown = end() - start;
            var now = System.nanoTime();
            if (first == 0 && grown > 0) {
                first = grown;
                firstAt = now;
            }
            if (grown >= count) {
                return (grown - first) / ((now - firstAt) / 1e9);
            }
            if (now > limit) {
                throw new IllegalStateException("Only " + grown + " of " + count + " records came.");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private long end() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
