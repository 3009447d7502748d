package eu.klynge.benchmarks.peer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of the platform's broker by Kafka's own client alone, with as many partitions as the platform's topics. */
public final class RawTopic implements AutoCloseable {

    public static final String NAME = "klynge.benchmarks.raw.v1";
    private static final int PARTITIONS = 6;

    private final KafkaProducer<String, byte[]> producer;

    /** @param settings of the connection */
    public RawTopic(Map<String, Object> settings) throws InterruptedException {
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(NAME, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic for comparison cannot be made.", e.getCause());
            }
        }
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has acknowledged it; acks=all and idempotence are the client's defaults. */
    public void send(String key, byte[] value) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(NAME, key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A plain record cannot be sent.", e.getCause());
        }
    }

    /** Does not wait for the broker. */
    public void post(String key, byte[] value) {
        producer.send(new ProducerRecord<>(NAME, key, value));
    }

    @Override
    public void close() {
        producer.close();
    }
}
