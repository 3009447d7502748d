package eu.klynge.kit.test.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes records one by one and waits for each, so that a test knows where they are. */
public final class TopicWriter implements AutoCloseable {
    private static final int LIMIT_SECONDS = 30;

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;

    private TopicWriter(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** To a broker that asks for no credentials. */
    public static TopicWriter to(String bootstrap) {
        return new TopicWriter(bootstrap);
    }

    /** Makes a topic unless it is there. */
    public TopicWriter withTopic(String name, int partitions) {
        try (var admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrap))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return this;
            }
            throw new AssertionError("The topic " + name + " was not made", e);
        }
    }

    /** A CloudEvent in binary mode. */
    public static ProducerRecord<String, byte[]> event(
            String topic, String key, String type, String id, long sequence, String json) {
        var made = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_subject",
                        key,
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_time",
                        "2026-01-01T00:00:00Z",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> made.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return made;
    }

    /** Returns when the broker has acknowledged it. */
    public RecordMetadata write(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The record was not written to " + record.topic(), e);
        }
    }

    @Override
    public void close() {
        // A broker that a test has taken away does not come back for the last record.
        producer.close(Duration.ofSeconds(5));
    }
}
