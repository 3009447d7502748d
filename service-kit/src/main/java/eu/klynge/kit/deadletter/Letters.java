package eu.klynge.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.klynge.kit.inbox.DeadLetterHeaders;
import eu.klynge.kit.inbox.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Between a dead letter and its records: as it lies on the {@code .dlt} topic, and as it is sent once more. */
final class Letters {

    private Letters() {}

    static DeadLetter read(ConsumerRecord<String, byte[]> record) {
        String group = text(record, DeadLetterHeaders.GROUP).orElse("unknown");
        String failedOn = text(record, DeadLetterHeaders.TOPIC).orElse(record.topic());
        int partition = (int) number(record, DeadLetterHeaders.PARTITION, record.partition());
        long offset = number(record, DeadLetterHeaders.OFFSET, record.offset());
        byte[] payload = record.value();
        return new DeadLetter(
                id(failedOn, group, partition, offset),
                Subscription.source(failedOn, group),
                group,
                failedOn,
                partition,
                offset,
                Instant.ofEpochMilli(record.timestamp()),
                text(record, DeadLetterHeaders.CAUSE).orElse("unknown"),
                text(record, DeadLetterHeaders.MESSAGE).orElse(""),
                record.key(),
                original(record),
                binary(payload),
                payload == null ? 0 : payload.length,
                text(record, DeadLetterHeaders.PAYLOAD_OMITTED).isPresent(),
                DeadLetter.OPEN,
                null,
                null,
                null);
    }

    /** The original bytes and headers, for the letter's own group alone. */
    static ProducerRecord<String, byte[]> replay(DeadLetter letter) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Subscription.retry(letter.topic(), letter.group()), letter.key(), bytes(letter.payload()));
        letter.headers().forEach(header -> record.headers().add(header.name(), bytes(header.value())));
        return record;
    }

    private static String id(String failedOn, String group, int partition, long offset) {
        boolean replayed = failedOn.endsWith("." + group + ".retry");
        return "%s-%d-%d".formatted(replayed ? failedOn : failedOn + "." + group, partition, offset);
    }

    private static List<DeadLetter.Header> original(ConsumerRecord<?, ?> record) {
        List<DeadLetter.Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                headers.add(new DeadLetter.Header(header.key(), binary(header.value())));
            }
        }
        return headers;
    }

    private static @Nullable Binary binary(byte @Nullable [] bytes) {
        return bytes == null ? null : new Binary(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Binary binary) {
        return binary == null ? null : binary.getData();
    }

    private static long number(ConsumerRecord<?, ?> record, String header, long otherwise) {
        return text(record, header)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }

    private static Optional<String> text(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8));
    }
}
