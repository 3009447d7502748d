package eu.klynge.kit.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Client settings for this service's broker; each call gives a fresh map that the caller may change. */
public final class KafkaPolicy {

    /** Longest that a sender waits for the broker's acknowledgement. */
    public static final Duration DELIVERY_LIMIT = Duration.ofSeconds(4);

    private final KafkaSettings settings;

    KafkaPolicy(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Copies of each topic that a service makes. */
    public short replication() {
        return settings.replication();
    }

    /** String keys and byte[] values; acknowledged by all in-sync copies, in order, without doubles on retries. */
    public Map<String, Object> producer() {
        Map<String, Object> config = connection();
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The one codec besides none that every Kafka client brings with it; agencies choose theirs.
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        config.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_LIMIT.toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2000);
        return config;
    }

    /**
     * String keys and byte[] values, from the first record on, without auto-commit.
     *
     * <p>The classic protocol, because there the client says how soon a killed reader's partitions pass on; the newer
     * one leaves that to the broker.
     */
    public Map<String, Object> consumer(String group) {
        Map<String, Object> config = connection();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return config;
    }

    public Map<String, Object> admin() {
        Map<String, Object> config = connection();
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return config;
    }

    private Map<String, Object> connection() {
        Map<String, Object> config = new HashMap<>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        config.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, settings.effectiveProtocol());
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 100L);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2000L);
        // Topics are made while readers already wait for them: look again soon.
        config.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 10_000);
        if (settings.username() != null && settings.password() != null) {
            config.put(SaslConfigs.SASL_MECHANISM, "PLAIN");
            config.put(
                    SaslConfigs.SASL_JAAS_CONFIG,
                    "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                            .formatted(quoted(settings.username()), quoted(settings.password())));
        }
        return config;
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
