package eu.klynge.kit.test.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics from their first record, without a group, and remembers what it has read. Topics may be made after the
 * reader. For one thread.
 */
public final class TopicReader implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<String> topics;
    private final List<TopicRecord> read = new ArrayList<>();

    private TopicReader(Map<String, Object> connection, List<String> topics) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 500);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topics = List.copyOf(topics);
    }

    /** From a broker that asks for no credentials. */
    public static TopicReader of(String bootstrap, String... topics) {
        return of(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap), topics);
    }

    /** @param connection the consumer's settings: where, and with which credentials */
    public static TopicReader of(Map<String, Object> connection, String... topics) {
        return new TopicReader(connection, List.of(topics));
    }

    /**
     * Reads on until everything read so far is enough; per partition in the order of the log.
     *
     * @throws AssertionError when the limit passes first, with what was read
     */
    public List<TopicRecord> until(Predicate<List<TopicRecord>> enough, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (!enough.test(List.copyOf(read))) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Within %s only these came on %s: %s".formatted(limit, topics, read));
            }
            poll();
        }
        return List.copyOf(read);
    }

    /** Reads on until {@code count} records have been read. */
    public List<TopicRecord> count(int count, Duration limit) {
        return until(records -> records.size() >= count, limit);
    }

    /** The first {@code count} records of a key. */
    public List<TopicRecord> ofKey(String key, int count, Duration limit) {
        Predicate<TopicRecord> wanted = seen -> key.equals(seen.key());
        return until(records -> records.stream().filter(wanted).count() >= count, limit).stream()
                .filter(wanted)
                .limit(count)
                .toList();
    }

    /** Reads to where the topics end at the time of the call. */
    public List<TopicRecord> toEnd(Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        assign();
        var ends = consumer.endOffsets(consumer.assignment(), limit);
        while (ends.entrySet().stream().anyMatch(last -> consumer.position(last.getKey()) < last.getValue())) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Within %s the end of %s was not reached".formatted(limit, topics));
            }
            poll();
        }
        return List.copyOf(read);
    }

    private void poll() {
        assign();
        if (consumer.assignment().isEmpty()) {
            // A consumer without partitions may not poll.
            LockSupport.parkNanos(STEP.toNanos());
            return;
        }
        consumer.poll(STEP).forEach(seen -> read.add(TopicRecord.of(seen)));
    }

    /** Takes in partitions that were not there before. */
    private void assign() {
        var assigned = consumer.assignment();
        var known = new HashSet<String>();
        assigned.forEach(partition -> known.add(partition.topic()));
        if (known.containsAll(topics)) {
            return;
        }
        Set<TopicPartition> all = new HashSet<>(assigned);
        for (var topic : topics) {
            consumer.partitionsFor(topic).forEach(part -> all.add(new TopicPartition(topic, part.partition())));
        }
        all.removeAll(assigned);
        if (!all.isEmpty()) {
            var positions = new HashMap<TopicPartition, Long>();
            assigned.forEach(partition -> positions.put(partition, consumer.position(partition)));
            var both = new HashSet<>(assigned);
            both.addAll(all);
            consumer.assign(both);
            consumer.seekToBeginning(all);
            positions.forEach(consumer::seek);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
