package eu.klynge.notification;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What other services say on their topics, as these tests need it. */
public final class Facts implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TopicWriter writer;

    public Facts(Infrastructure infrastructure) {
        this.writer = TopicWriter.to(infrastructure.kafkaBootstrap());
    }

    /** The golden sample of a type, to be varied. */
    public static ObjectNode sample(EventType<?> type) {
        String resource = "/eu/klynge/contracts/golden/" + type.name() + "/full.json";
        try (InputStream in = Objects.requireNonNull(Facts.class.getResourceAsStream(resource), resource)) {
            return (ObjectNode) JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void contact(String id, String cluster, String email, String language, long sequence) {
        ObjectNode contact = sample(EventTypes.CONTACT_CHANGED)
                .put("id", id)
                .put("registrationId", id)
                .put("clusterId", cluster)
                .put("name", "Contact of " + email)
                .put("email", email)
                .put("language", language);
        write(Topics.CONTACTS, EventTypes.CONTACT_CHANGED, id, "contact-" + id + "-" + sequence, sequence, contact);
    }

    /** A tombstone, which has no headers. */
    public void erased(String id) {
        writer.write(new ProducerRecord<>(Topics.CONTACTS.name(), id, null));
    }

    /** As {@link #erased}, for a guest of an event. */
    public void forgotten(String id) {
        writer.write(new ProducerRecord<>(Topics.GUESTS.name(), id, null));
    }

    public void registration(EventType<?> type, String id, String event, long sequence, String organisation) {
        ObjectNode registration = sample(type).put("id", id);
        ((ObjectNode) registration.path("application")).put("name", organisation);
        write(Topics.REGISTRATIONS, type, id, event, sequence, registration);
    }

    /** One event now. */
    public void write(Topic topic, EventType<?> type, String key, String event, long sequence, ObjectNode data) {
        var record = TopicWriter.event(topic.name(), key, type.name(), event, sequence, data.toString());
        record.headers().remove("ce_time");
        record.headers().add("ce_time", Instant.now().toString().getBytes(StandardCharsets.US_ASCII));
        writer.write(record);
    }

    @Override
    public void close() {
        writer.close();
    }
}
