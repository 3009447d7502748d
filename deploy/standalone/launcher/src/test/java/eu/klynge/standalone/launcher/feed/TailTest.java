package eu.klynge.standalone.launcher.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class TailTest {

    private static final String TOPIC = "klynge.directory.clusters.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 2);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final StringWriter out = new StringWriter();
    private long next = 41;
    private final Tail tail = new Tail(consumer, new PrintWriter(out));

    @Test
    void aRecordIsOneLineWithItsHeadersKeyAndData() {
        arriving("{\"id\": \"c1\", \"name\": \"Łódź\"}");

        assertThat(tail.print(List.of(TOPIC), null, 1, Duration.ofMinutes(1))).isEqualTo(1);

        assertThat(out)
                .hasToString("{\"topic\":\"klynge.directory.clusters.v1\",\"partition\":2,\"offset\":41,"
                        + "\"timestamp\":\"2026-11-01T12:00:00Z\",\"headers\":{\"ce_type\":\"t\"},\"key\":\"c1\","
                        + "\"data\":{\"id\":\"c1\",\"name\":\"Łódź\"}}" + System.lineSeparator());
    }

    @Test
    void theDataOfATombstoneIsNull() {
        arriving((String) null);

        tail.print(List.of(TOPIC), null, 1, Duration.ofMinutes(1));

        assertThat(out.toString()).contains("\"data\":null");
    }

    @Test
    void whatIsNotJsonIsShownAsText() {
        arriving("<poison>");

        tail.print(List.of(TOPIC), null, 1, Duration.ofMinutes(1));

        assertThat(out.toString()).contains("\"data\":\"<poison>\"");
    }

    @Test
    void itStopsAtTheCountEvenWithinABatch() {
        arriving("1", "2", "3");

        assertThat(tail.print(List.of(TOPIC), null, 2, Duration.ofMinutes(1))).isEqualTo(2);

        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void itStopsWhenTimeIsUp() {
        arriving();

        assertThat(tail.print(List.of(TOPIC), null, 5, Duration.ofMillis(1))).isZero();
    }

    @Test
    void itStopsWhenItIsWokenUp() {
        arriving("1");
        consumer.schedulePollTask(consumer::wakeup);

        assertThat(tail.print(List.of(TOPIC), null, Long.MAX_VALUE, Duration.ofDays(1)))
                .isEqualTo(1);
    }

    private void arriving(String... values) {
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            consumer.updateBeginningOffsets(Map.of(PARTITION, 41L));
            for (var value : values) {
                consumer.addRecord(record(next++, value));
            }
        });
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
        return new ConsumerRecord<>(
                TOPIC,
                PARTITION.partition(),
                offset,
                1_793_534_400_000L,
                TimestampType.CREATE_TIME,
                2,
                value == null ? -1 : value.length(),
                bytes("c1"),
                value == null ? null : bytes(value),
                new RecordHeaders().add("ce_type", bytes("t")),
                Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
