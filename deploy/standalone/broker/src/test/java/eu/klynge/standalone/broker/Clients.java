package eu.klynge.standalone.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients with one login. */
record Clients(Map<String, Object> login) {

    static Clients plaintext(String bootstrap) {
        return new Clients(Map.of("bootstrap.servers", bootstrap));
    }

    static Clients internal(String bootstrap, String user, String password) {
        return new Clients(Map.of(
                "bootstrap.servers",
                bootstrap,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=%s password=%s;"
                        .formatted(InternalLogin.quoted(user), InternalLogin.quoted(password))));
    }

    static Clients agency(String bootstrap, String token, Path folder) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "token", ".jwt"), token);
        KeySet.allow(file.toUri());
        return new Clients(Map.of(
                "bootstrap.servers",
                bootstrap,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "OAUTHBEARER",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;",
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler",
                "sasl.oauthbearer.token.endpoint.url",
                file.toUri().toString()));
    }

    Admin admin() {
        Map<String, Object> properties = new HashMap<>(login);
        properties.put("default.api.timeout.ms", 10_000);
        properties.put("request.timeout.ms", 5_000);
        return Admin.create(properties);
    }

    void createTopic(String name) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    Producer<String, String> producer() {
        Map<String, Object> properties = new HashMap<>(login);
        properties.put("acks", "all");
        properties.put("max.block.ms", 5_000);
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    /** @throws Throwable why the broker did not take it */
    void send(String topic, String value) throws Throwable {
        try (Producer<String, String> producer = producer()) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** The values of a topic from its beginning; as many as asked for, or fewer when they do not come in time. */
    List<String> read(String topic, String group, int count) {
        Map<String, Object> properties = new HashMap<>(login);
        properties.put("group.id", group);
        properties.put("auto.offset.reset", "earliest");
        properties.put("enable.auto.commit", false);
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
        }
        return values;
    }

    /** All values of a topic's only partition, up to its present end. */
    List<String> readAll(String topic) {
        Map<String, Object> properties = new HashMap<>(login);
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
        }
        return values;
    }
}
