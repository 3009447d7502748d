package eu.klynge.events.cluster.messaging;

import eu.klynge.contracts.directory.ClusterWithdrawal;
import eu.klynge.events.cluster.Cluster;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.kit.inbox.Decoded;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Reaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** The current state of each cluster; the history would tell the same, only longer. */
class ClusterRecords implements Reaction {

    static final String GROUP = "events.clusters";

    private final Inbox inbox;
    private final Clusters clusters;

    ClusterRecords(Inbox inbox, Clusters clusters) {
        this.inbox = inbox;
        this.clusters = clusters;
    }

    @KafkaListener(id = GROUP, topics = "#{@clusterSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Mono<Effect> on(Event<?> event) {
        return switch (event.data()) {
            case eu.klynge.contracts.directory.Cluster cluster ->
                clusters.keep(read(cluster), event.sequence()).map(ClusterRecords::effect);
            case ClusterWithdrawal withdrawal ->
                clusters.forget(withdrawal.id(), event.sequence()).map(ClusterRecords::effect);
            default -> Mono.just(Effect.SKIPPED);
        };
    }

    @Override
    public Mono<Effect> onTombstone(Decoded.Tombstone tombstone) {
        return clusters.forget(tombstone.key(), tombstone.sequence()).map(ClusterRecords::effect);
    }

    private static Effect effect(boolean changed) {
        return changed ? Effect.APPLIED : Effect.SKIPPED;
    }

    private static Cluster read(eu.klynge.contracts.directory.Cluster cluster) {
        return new Cluster(
                cluster.id(),
                cluster.slug(),
                cluster.name(),
                cluster.country(),
                cluster.ecosystems(),
                cluster.tier(),
                cluster.foundedYear());
    }
}
