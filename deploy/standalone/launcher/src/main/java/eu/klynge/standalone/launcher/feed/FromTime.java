package eu.klynge.standalone.launcher.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** Lets each partition begin with its first record at or after a time; one that has none yet, with what comes. */
final class FromTime implements ConsumerRebalanceListener {

    private final Consumer<?, ?> consumer;
    private final Instant time;

    FromTime(Consumer<?, ?> consumer, Instant time) {
        this.consumer = consumer;
        this.time = time;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        var times = partitions.stream().collect(Collectors.toMap(each -> each, each -> time.toEpochMilli()));
        consumer.offsetsForTimes(times).forEach((partition, start) -> {
            if (start == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, start.offset());
            }
        });
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}
}
