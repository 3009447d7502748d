package eu.klynge.kit.operation;

import java.util.Comparator;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * @param committed offset of the next record to read
 * @param end offset after the last record
 */
record PartitionLag(String topic, int partition, long committed, long end) implements Comparable<PartitionLag> {

    private static final Comparator<PartitionLag> ORDER =
            Comparator.comparing(PartitionLag::topic).thenComparing(PartitionLag::partition);

    static PartitionLag of(TopicPartition partition, @Nullable OffsetAndMetadata committed, long end) {
        return new PartitionLag(
                partition.topic(), partition.partition(), committed == null ? end : committed.offset(), end);
    }

    long records() {
        return Math.max(0, end - committed);
    }

    @Override
    public int compareTo(PartitionLag other) {
        return ORDER.compare(this, other);
    }
}
