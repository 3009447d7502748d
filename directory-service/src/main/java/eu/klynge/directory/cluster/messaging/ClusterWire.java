package eu.klynge.directory.cluster.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.contracts.directory.AttestationDue;
import eu.klynge.contracts.directory.ClusterWithdrawal;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A cluster's facts in the published language: the whole public state, on the state topic and in the history. */
final class ClusterWire implements FactEncoder<ClusterFact> {

    // The organisation's fields have the same names here, in the form and on the wire; the flow tests hold them
    // together.
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public List<OutboxMessage> encode(ClusterFact fact) {
        return switch (fact) {
            case ClusterFact.Published(Cluster cluster) ->
                List.of(OutboxMessage.event(
                        EventTypes.CLUSTER_PUBLISHED.name(),
                        cluster.id(),
                        wire(cluster),
                        names(EventTypes.CLUSTER_PUBLISHED)));
            case ClusterFact.Updated(Cluster cluster) ->
                List.of(OutboxMessage.event(
                        EventTypes.CLUSTER_UPDATED.name(),
                        cluster.id(),
                        wire(cluster),
                        names(EventTypes.CLUSTER_UPDATED)));
            case ClusterFact.AttestationDue(Cluster cluster, LocalDate attestBy, int months) ->
                List.of(OutboxMessage.event(
                        EventTypes.ATTESTATION_DUE.name(),
                        cluster.id(),
                        new AttestationDue(
                                cluster.id(),
                                cluster.slug(),
                                cluster.organisation().country(),
                                cluster.attestedAt(),
                                attestBy,
                                months),
                        names(EventTypes.ATTESTATION_DUE)));
            case ClusterFact.Withdrawn(Cluster cluster, Instant at) ->
                List.of(new OutboxMessage(
                        EventTypes.CLUSTER_WITHDRAWN.name(),
                        cluster.id(),
                        new ClusterWithdrawal(
                                cluster.id(),
                                cluster.slug(),
                                cluster.organisation().country(),
                                at),
                        names(EventTypes.CLUSTER_WITHDRAWN),
                        List.of(Topics.CLUSTERS.name())));
        };
    }

    static eu.klynge.contracts.directory.Cluster wire(Cluster cluster) {
        ObjectNode tree = JSON.valueToTree(cluster.organisation());
        tree.put("id", cluster.id());
        tree.put("slug", cluster.slug());
        tree.put("tier", cluster.tier());
        if (cluster.pathToFull() != null) {
            tree.set("pathToFull", JSON.valueToTree(cluster.pathToFull()));
        }
        tree.put("attestedAt", cluster.attestedAt().toString());
        if (cluster.isStale()) {
            tree.put("stale", true);
        }
        if (cluster.logoPath() != null) {
            tree.put("logo", cluster.logoPath());
        }
        if (cluster.label() != null) {
            tree.set("label", JSON.valueToTree(cluster.label()));
        }
        if (!cluster.honours().isEmpty()) {
            tree.set("honours", JSON.valueToTree(cluster.honours()));
        }
        tree.put("publishedAt", cluster.publishedAt().toString());
        tree.put("updatedAt", cluster.updatedAt().toString());
        return JSON.treeToValue(tree, eu.klynge.contracts.directory.Cluster.class);
    }

    private static List<String> names(EventType<?> type) {
        return type.topics().stream().map(Topic::name).toList();
    }
}
