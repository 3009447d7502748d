package eu.klynge.standalone.launcher.feed;

import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Prints what holds now: the last record of each key, up to where the topics end when it begins, without those deleted. */
final class CurrentState {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte @Nullable [], byte @Nullable []> consumer;
    private final PrintWriter out;

    CurrentState(Consumer<byte @Nullable [], byte @Nullable []> consumer, PrintWriter out) {
        this.consumer = consumer;
        this.out = out;
    }

    /** A key of one topic. */
    private record Place(String topic, ByteBuffer key) {}

    /**
     * @return the number of records printed, at most {@code count}
     * @throws TimeoutException when the whole could not be read in time; half of it is not printed
     */
    long print(Collection<String> topics, long count, Duration timeout) {
        var state = read(topics, System.nanoTime() + timeout.toNanos());
        state.values().stream().limit(count).map(FeedLine::of).forEach(out::println);
        out.flush();
        return Math.min(count, state.size());
    }

    private Map<Place, ConsumerRecord<byte @Nullable [], byte @Nullable []>> read(
            Collection<String> topics, long until) {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var state = new LinkedHashMap<Place, ConsumerRecord<byte @Nullable [], byte @Nullable []>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > until) {
                throw new TimeoutException("time was up before the end of the topic");
            }
            consumer.poll(POLL).forEach(record -> take(record, state));
        }
        return state;
    }

    private static void take(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record,
            Map<Place, ConsumerRecord<byte @Nullable [], byte @Nullable []>> state) {
        byte[] key = record.key();
        if (key == null) {
            return;
        }
        var place = new Place(record.topic(), ByteBuffer.wrap(key));
        state.remove(place);
        if (record.value() != null) {
            state.put(place, record);
        }
    }
}
