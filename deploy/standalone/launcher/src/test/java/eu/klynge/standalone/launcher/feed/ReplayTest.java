package eu.klynge.standalone.launcher.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final String TOPIC = "klynge.directory.clusters.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final TopicPartition OTHER = new TopicPartition(TOPIC, 1);

    private final StringWriter out = new StringWriter();

    private static ConsumerRecord<byte[], byte[]> record(long offset, String key, @Nullable String value) {
        return new ConsumerRecord<>(
                TOPIC,
                0,
                offset,
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theCurrentStateIsTheLastRecordOfEachKeyWithoutTheDeletedUpToTheEnd() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 5L));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record(0, "a", "\"first\""));
            consumer.addRecord(record(1, "b", "\"only\""));
            consumer.addRecord(record(2, "c", "\"doomed\""));
            consumer.addRecord(record(3, "a", "\"last\""));
            consumer.addRecord(record(4, "c", null));
        });

        long printed = new CurrentState(consumer, new PrintWriter(out))
                .print(List.of(TOPIC), Long.MAX_VALUE, Duration.ofMinutes(1));

        assertThat(printed).isEqualTo(2);
        assertThat(out.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("\"data\":\"last\""))
                .anyMatch(line -> line.contains("\"data\":\"only\""));
    }

    @Test
    void halfOfTheCurrentStateIsNotPrinted() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
        consumer.schedulePollTask(() -> consumer.addRecord(record(0, "a", "\"first\"")));

        assertThatThrownBy(() -> new CurrentState(consumer, new PrintWriter(out))
                        .print(List.of(TOPIC), Long.MAX_VALUE, Duration.ofMillis(1)))
                .isInstanceOf(TimeoutException.class);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aReplayBeginsAtTheTimeAndWhereThereIsNothingYetWithWhatComes() {
        var time = Instant.parse("2026-11-22T08:00:00Z");
        var consumer = new MockConsumer<byte[], byte[]>("earliest") {
            @Override
            public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
                    Map<TopicPartition, Long> asked) {
                assertThat(asked.values()).containsOnly(time.toEpochMilli());
                var starts = new HashMap<TopicPartition, OffsetAndTimestamp>();
                starts.put(PARTITION, new OffsetAndTimestamp(7, time.toEpochMilli()));
                starts.put(OTHER, null);
                return starts;
            }
        };
        consumer.assign(List.of(PARTITION, OTHER));
        consumer.updateEndOffsets(Map.of(PARTITION, 9L, OTHER, 4L));

        new FromTime(consumer, time).onPartitionsAssigned(List.of(PARTITION, OTHER));

        assertThat(consumer.position(PARTITION)).isEqualTo(7);
        assertThat(consumer.position(OTHER)).isEqualTo(4);
    }
}
