package eu.klynge.acceptance;

import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.standalone.launcher.feed.AgencyConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The small consumer that proves the feed: a partner agency with its own client, and no more than Kafka's library. */
final class Agency {

    static final String CLUSTERS = "klynge.directory.clusters.v1";
    static final String CHANGES = "klynge.directory.cluster-changes.v1";

    private static final Duration POLL = Duration.ofMillis(200);

    private final RunningPlatform platform;

    Agency(RunningPlatform platform) {
        this.platform = platform;
    }

    /** The first record of the topic, from its beginning, that is asked for. */
    ConsumerRecord<String, String> awaitRecord(
            String topic, Predicate<ConsumerRecord<String, String>> wanted, Duration limit) {
        try (var consumer = consumer("agency.agency-demo.test-" + UUID.randomUUID())) {
            consumer.subscribe(List.of(topic));
            var end = System.nanoTime() + limit.toNanos();
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(POLL)) {
                    if (wanted.test(record)) {
                        return record;
                    }
                }
            }
            throw new AssertionError("No such record on " + topic + " within " + limit);
        }
    }

    KafkaConsumer<String, String> consumer(String group) {
        var settings = settings();
        settings.putAll(AgencyConnection.reader(group, true));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    KafkaProducer<String, String> producer() {
        var settings = settings();
        settings.put("enable.idempotence", "false");
        settings.put("max.block.ms", "10000");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** The headers as text. */
    static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        var headers = new HashMap<String, String>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private Map<String, Object> settings() {
        var description = platform.description();
        return new HashMap<>(AgencyConnection.settings(description, description.client("agency-demo")));
    }
}
