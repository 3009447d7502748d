package eu.klynge.kit.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody else who writes to the harbour's topic, well or badly. */
final class Sender implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    Sender(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static Map<String, String> headers(long sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/sea");
        headers.put("ce_type", Harbour.MOVED);
        headers.put("ce_time", "2026-11-01T12:00:00Z");
        headers.put("ce_sequence", Long.toString(sequence));
        return headers;
    }

    static String boat(String name, String berth) {
        return "{\"name\":\"%s\",\"berth\":\"%s\"}".formatted(name, berth);
    }

    void moved(String key, long sequence, String berth) {
        send(key, headers(sequence), boat("Boat " + key, berth));
    }

    void send(String key, Map<String, String> headers, String value) {
        send(Harbour.BOATS, key, headers, value);
    }

    void send(String topic, String key, Map<String, String> headers, String value) {
        var record = new ProducerRecord<>(topic, key, value == null ? null : value.getBytes(UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try {
            producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
