package eu.klynge.kit.outbox;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends events as CloudEvents in binary mode and waits for their acknowledgement. */
final class RecordSender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RecordSender.class);

    private final Producer<String, byte[]> producer;
    private final URI source;

    /** @param source {@code ce_source} of every event */
    RecordSender(Producer<String, byte[]> producer, URI source) {
        this.producer = producer;
        this.source = source;
    }

    /** Ids of those acknowledged on every one of their topics. */
    Set<String> send(List<OutboxEntry> entries) {
        Map<String, List<Future<RecordMetadata>>> flights = new HashMap<>();
        for (OutboxEntry entry : entries) {
            flights.put(entry.id(), launch(entry));
        }
        Set<String> acknowledged = new HashSet<>();
        flights.forEach((id, flight) -> {
            if (!flight.isEmpty() && flight.stream().allMatch(RecordSender::landed)) {
                acknowledged.add(id);
            }
        });
        return acknowledged;
    }

    private List<Future<RecordMetadata>> launch(OutboxEntry entry) {
        List<Future<RecordMetadata>> flight = new ArrayList<>();
        try {
            for (String topic : entry.topics()) {
                flight.add(producer.send(event(topic, entry)));
            }
            // Same producer, partition and key as the event before it, so the tombstone cannot overtake it.
            for (String topic : entry.tombstones()) {
                flight.add(producer.send(tombstone(topic, entry)));
            }
            return flight;
        } catch (KafkaException away) {
            log.warn("Event {} of type {} stays in its outbox: {}", entry.id(), entry.type(), away.toString());
            return List.of();
        }
    }

    private ProducerRecord<String, byte[]> event(String topic, OutboxEntry entry) {
        String type = String.valueOf(entry.type());
        CloudEvent event = CloudEventBuilder.v1()
                .withId(entry.id())
                .withSource(source)
                .withType(type)
                .withSubject(entry.subject())
                .withTime(entry.at().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(URI.create("/api/schemas/" + type + ".json"))
                .withData(String.valueOf(entry.data()).getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", String.valueOf(entry.seq()))
                .build();
        ProducerRecord<String, byte[]> record =
                KafkaMessageFactory.createWriter(topic, entry.key()).writeBinary(event);
        if (entry.traceparent() != null) {
            record.headers().add("traceparent", entry.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    /** With its sequence, so that a reader can tell a late repetition. */
    private static ProducerRecord<String, byte[]> tombstone(String topic, OutboxEntry entry) {
        var record = new ProducerRecord<String, byte[]>(topic, entry.key(), null);
        record.headers().add("ce_sequence", String.valueOf(entry.seq()).getBytes(StandardCharsets.US_ASCII));
        return record;
    }

    private static boolean landed(Future<RecordMetadata> flight) {
        try {
            flight.get();
            return true;
        } catch (ExecutionException refused) {
            log.warn("An event stays in its outbox: {}", String.valueOf(refused.getCause()));
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
