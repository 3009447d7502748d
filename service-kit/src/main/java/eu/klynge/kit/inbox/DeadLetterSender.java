package eu.klynge.kit.inbox;

import eu.klynge.kit.kafka.KafkaPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;

/**
 * Puts a poison record aside and waits for the broker's word. If that fails, the record is read again: it is never
 * dropped.
 */
final class DeadLetterSender implements ConsumerAwareRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterSender.class);

    private final KafkaOperations<String, byte[]> kafka;
    private final MeterRegistry meters;

    DeadLetterSender(KafkaOperations<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Consumer<?, ?> consumer, @Nullable Exception failure) {
        if (consumer == null) {
            throw new IllegalStateException("A dead letter needs the group of its reader");
        }
        String group = consumer.groupMetadata().groupId();
        PoisonRecord poison = poison(failure);
        ProducerRecord<String, byte[]> letter = letter(record, group, poison);
        try {
            send(letter);
        } catch (RecordTooLargeException tooLarge) {
            send(withoutPayload(letter));
        }
        meters.counter("klynge.inbox.records", "group", group, "outcome", "dead-letter")
                .increment();
        log.warn(
                "Dead letter: {}-{}@{} for {}: {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                group,
                poison.code(),
                poison.getMessage());
    }

    private static PoisonRecord poison(@Nullable Exception failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PoisonRecord poison) {
                return poison;
            }
        }
        throw new IllegalStateException("Only poison records become dead letters", failure);
    }

    private static ProducerRecord<String, byte[]> letter(ConsumerRecord<?, ?> record, String group, PoisonRecord why) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                Subscription.deadLetters(record.topic(), group), (String) record.key(), (byte[]) record.value());
        record.headers().forEach(letter.headers()::add);
        put(letter, DeadLetterHeaders.CAUSE, why.code());
        put(letter, DeadLetterHeaders.MESSAGE, String.valueOf(why.getMessage()));
        put(letter, DeadLetterHeaders.GROUP, group);
        put(letter, DeadLetterHeaders.TOPIC, record.topic());
        put(letter, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
        put(letter, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
        put(letter, DeadLetterHeaders.TIMESTAMP, Long.toString(record.timestamp()));
        return letter;
    }

    /** A partition must not stand still because its record does not fit into another: the position says where it is. */
    private static ProducerRecord<String, byte[]> withoutPayload(ProducerRecord<String, byte[]> letter) {
        var smaller = new ProducerRecord<String, byte[]>(letter.topic(), letter.key(), null);
        letter.headers().forEach(smaller.headers()::add);
        put(smaller, DeadLetterHeaders.PAYLOAD_OMITTED, "true");
        return smaller;
    }

    private static void put(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            kafka.send(letter).get(2 * KafkaPolicy.DELIVERY_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while sending a dead letter", stopped);
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            for (Throwable at = failed; at != null; at = at.getCause()) {
                if (at instanceof RecordTooLargeException tooLarge) {
                    throw tooLarge;
                }
            }
            throw new KafkaException("The dead letter was not acknowledged", failed);
        }
    }
}
