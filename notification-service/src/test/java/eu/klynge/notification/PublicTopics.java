package eu.klynge.notification;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.TopicWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the directory would: each event on both of its topics, a tombstone after a withdrawal. */
public final class PublicTopics {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static PublicTopics shared;

    private final TopicWriter writer;

    private PublicTopics(TopicWriter writer) {
        this.writer = writer;
    }

    /** One writer for all tests; the topics are made with the first. */
    public static synchronized PublicTopics of(Infrastructure infrastructure) {
        if (shared == null) {
            makeTopics(infrastructure.kafkaBootstrap());
            shared = new PublicTopics(TopicWriter.to(infrastructure.kafkaBootstrap()));
        }
        return shared;
    }

    private static void makeTopics(String bootstrap) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrap))) {
            Set<String> missing = new HashSet<>(Set.of(Topics.CLUSTERS.name(), Topics.CLUSTER_CHANGES.name()));
            missing.removeAll(admin.listTopics().names().get(30, TimeUnit.SECONDS));
            try (var made = TopicWriter.to(bootstrap)) {
                missing.forEach(topic -> made.withTopic(topic, 6));
            }
        } catch (Exception failed) {
            throw new AssertionError("The topics were not made", failed);
        }
    }

    /** @param data a cluster's state as JSON */
    public void published(String id, long sequence, String data) {
        write(EventTypes.CLUSTER_PUBLISHED.name(), id, sequence, data);
    }

    public void withdrawn(String id, long sequence, String country) {
        write(
                EventTypes.CLUSTER_WITHDRAWN.name(),
                id,
                sequence,
                "{\"id\":\"%s\",\"slug\":\"%s\",\"country\":\"%s\",\"withdrawnAt\":\"2026-01-02T00:00:00Z\"}"
                        .formatted(id, id, country));
        var tombstone = new ProducerRecord<String, byte[]>(Topics.CLUSTERS.name(), id, null);
        tombstone
                .headers()
                .add("ce_sequence", Long.toString(sequence).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        writer.write(tombstone);
    }

    /** As the service itself tells of an agency whose access an operator has ended. */
    public void revoked(String clientId, long sequence) {
        String agency = sample(EventTypes.AGENCY_REVOKED.name())
                .put("id", clientId)
                .put("clientId", clientId)
                .toString();
        writer.write(TopicWriter.event(
                Topics.AGENCIES.name(),
                clientId,
                EventTypes.AGENCY_REVOKED.name(),
                "event-" + clientId + "-" + sequence,
                sequence,
                agency));
    }

    private void write(String type, String id, long sequence, String data) {
        for (String topic : List.of(Topics.CLUSTERS.name(), Topics.CLUSTER_CHANGES.name())) {
            writer.write(TopicWriter.event(topic, id, type, "event-" + id + "-" + sequence, sequence, data));
        }
    }

    /** The golden sample as another cluster: its id, name and country, in the region 031 of it. */
    public static String cluster(String id, String country) {
        ObjectNode cluster = sample(EventTypes.CLUSTER_PUBLISHED.name());
        cluster.put("id", id).put("slug", id).put("name", "Cluster " + id).put("country", country);
        cluster.putObject("region").put("code", country + "031").put("nutsVersion", "2021");
        return JSON.writeValueAsString(cluster);
    }

    private static ObjectNode sample(String type) {
        try (var sample =
                PublicTopics.class.getResourceAsStream("/eu/klynge/contracts/golden/" + type + "/full.json")) {
            return (ObjectNode) JSON.readTree(sample);
        } catch (java.io.IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
