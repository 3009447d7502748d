package eu.klynge.events;

import eu.klynge.contracts.EventTypes;
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

/** What the directory says on its state topic. */
public final class Directory implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TopicWriter writer;

    public Directory(Infrastructure infrastructure) {
        this.writer = TopicWriter.to(infrastructure.kafkaBootstrap());
    }

    /** A cluster with this id and slug, as version 1. */
    public void published(String id, String country) {
        ObjectNode cluster = sample(EventTypes.CLUSTER_PUBLISHED.name());
        cluster.put("id", id).put("slug", id).put("name", "Cluster " + id).put("country", country);
        write(EventTypes.CLUSTER_PUBLISHED.name(), id, 1, cluster);
    }

    /** Withdrawn as version 2, with the tombstone that follows. */
    public void withdrawn(String id, String country) {
        ObjectNode withdrawal = JSON.createObjectNode()
                .put("id", id)
                .put("slug", id)
                .put("country", country)
                .put("withdrawnAt", Instant.EPOCH.toString());
        write(EventTypes.CLUSTER_WITHDRAWN.name(), id, 2, withdrawal);
        var tombstone = new ProducerRecord<String, byte[]>(Topics.CLUSTERS.name(), id, null);
        tombstone.headers().add("ce_sequence", "2".getBytes(StandardCharsets.US_ASCII));
        writer.write(tombstone);
    }

    private void write(String type, String id, long sequence, ObjectNode data) {
        writer.write(TopicWriter.event(
                Topics.CLUSTERS.name(), id, type, "event-" + id + "-" + sequence, sequence, data.toString()));
    }

    private static ObjectNode sample(String type) {
        String resource = "/eu/klynge/contracts/golden/" + type + "/full.json";
        try (InputStream in = Objects.requireNonNull(Directory.class.getResourceAsStream(resource), resource)) {
            return (ObjectNode) JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
