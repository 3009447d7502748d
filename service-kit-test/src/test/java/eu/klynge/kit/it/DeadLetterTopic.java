package eu.klynge.kit.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import eu.klynge.kit.inbox.DeadLetterHeaders;
import eu.klynge.kit.inbox.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the harbour's dead letters from their topic, from the start. */
final class DeadLetterTopic implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    DeadLetterTopic(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer());
        var partition = new TopicPartition(Subscription.deadLetters(Harbour.BOATS, Harbour.GROUP), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    String cause(String key) {
        return text(ofKey(key), DeadLetterHeaders.CAUSE);
    }

    ConsumerRecord<String, byte[]> ofKey(String key) {
        return first(record -> key.equals(record.key()));
    }

    ConsumerRecord<String, byte[]> withPayload(String payload) {
        return first(record -> record.value() != null && Arrays.equals(record.value(), payload.getBytes(UTF_8)));
    }

    static String text(ConsumerRecord<?, ?> record, String header) {
        var found = record.headers().lastHeader(header);
        return found == null ? null : new String(found.value(), UTF_8);
    }

    private ConsumerRecord<String, byte[]> first(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return Objects.requireNonNull(await().atMost(Shore.LIMIT)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> {
                            consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                            return read.stream().filter(wanted).findFirst().orElse(null);
                        },
                        Objects::nonNull));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
