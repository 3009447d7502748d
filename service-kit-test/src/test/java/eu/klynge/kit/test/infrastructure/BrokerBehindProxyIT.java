package eu.klynge.kit.test.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.kafka.TopicRecord;
import eu.klynge.kit.test.kafka.TopicWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Kafka's own clients make of the faults. */
class BrokerBehindProxyIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PATIENCE_MILLIS = 500;

    private final BrokerBehindProxy broker = BrokerBehindProxy.start();

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aBlackHoleStopsAProducerThatIsConnectedAndHealingLetsItGoOn() throws Exception {
        TopicWriter.to(broker.bootstrap()).withTopic("topic", 1).close();
        try (var producer = impatientProducer();
                var reader = TopicReader.of(broker.bootstrap(), "topic")) {
            producer.send(new ProducerRecord<>("topic", "key", "before")).get();

            broker.proxy().blackHole();
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("topic", "key", "during"))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);

            broker.proxy().heal();
            assertThat(reader.until(records -> records.stream().anyMatch(seen -> "before".equals(seen.value())), LIMIT))
                    .extracting(TopicRecord::value)
                    .contains("before");
        }
        try (var writer = TopicWriter.to(broker.bootstrap())) {
            assertThat(writer.write(TopicWriter.event("topic", "key", "test.v1", "id", 1, "{}"))
                            .offset())
                    .isPositive();
        }
    }

    private KafkaProducer<String, String> impatientProducer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrap(),
                        "request.timeout.ms",
                        PATIENCE_MILLIS,
                        "linger.ms",
                        0,
                        "delivery.timeout.ms",
                        PATIENCE_MILLIS),
                new StringSerializer(),
                new StringSerializer());
    }
}
