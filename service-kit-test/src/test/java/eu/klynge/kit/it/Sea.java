package eu.klynge.kit.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.klynge.kit.test.kafka.TopicWriter;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Whence the boats come: writes the harbour's topic, well or badly. */
record Sea(TopicWriter writer) implements AutoCloseable {

    static final String BROKEN = "{oops";

    static Sea of(String bootstrap) {
        return new Sea(TopicWriter.to(bootstrap));
    }

    static ProducerRecord<String, byte[]> event(String key, long sequence, String json) {
        return TopicWriter.event(
                Harbour.BOATS, key, Harbour.MOVED, UUID.randomUUID().toString(), sequence, json);
    }

    static ProducerRecord<String, byte[]> boat(String key, long sequence, String name, String berth) {
        return event(key, sequence, "{\"name\":\"%s\",\"berth\":\"%s\"}".formatted(name, berth));
    }

    void moved(String key, long sequence, String berth) {
        writer.write(boat(key, sequence, "Boat", berth));
    }

    void pirate(String key, long sequence, String berth) {
        writer.write(boat(key, sequence, "Pirate", berth));
    }

    void broken(String key) {
        writer.write(event(key, 1, BROKEN));
    }

    void gone(String key) {
        writer.write(new ProducerRecord<>(Harbour.BOATS, key, null));
    }

    /** @return the trace id */
    String movedInATrace(String key, long sequence, String berth) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        var record = boat(key, sequence, "Boat", berth);
        record.headers()
                .add("traceparent", "00-%s-b7ad6b7169203331-01".formatted(trace).getBytes(UTF_8));
        writer.write(record);
        return trace;
    }

    @Override
    public void close() {
        writer.close();
    }
}
