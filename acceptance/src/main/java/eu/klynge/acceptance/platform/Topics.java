package eu.klynge.acceptance.platform;

import eu.klynge.standalone.launcher.platform.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** The topics as an operator reads and writes them, through the internal listener. */
public final class Topics {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Platform platform;

    public Topics(Platform platform) {
        this.platform = platform;
    }

    /** Settings of any client on the internal listener. */
    public Map<String, Object> settings() {
        var operator = platform.client("kafka-operator");
        var login = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(operator.clientId(), operator.clientSecret());
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                platform.kafka().internal(),
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "PLAIN",
                SaslConfigs.SASL_JAAS_CONFIG,
                login);
    }

    /** Everything that is on the topics now, each partition in its order. */
    public List<ConsumerRecord<String, byte @Nullable []>> all(Collection<String> topics) {
        try (var consumer = consumer()) {
            return read(consumer, consumer.beginningOffsets(partitions(consumer, topics)));
        }
    }

    /** Everything that came after these positions, each partition in its order. */
    public List<ConsumerRecord<String, byte @Nullable []>> since(Map<TopicPartition, Long> positions) {
        try (var consumer = consumer()) {
            return read(consumer, positions);
        }
    }

    /** Where the topics end now. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topics));
        }
    }

    private KafkaConsumer<String, byte @Nullable []> consumer() {
        return new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte @Nullable []>> read(
            Consumer<String, byte @Nullable []> consumer, Map<TopicPartition, Long> starts) {
        consumer.assign(starts.keySet());
        starts.forEach(consumer::seek);
        var ends = consumer.endOffsets(starts.keySet());
        var records = new ArrayList<ConsumerRecord<String, byte @Nullable []>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }
}
