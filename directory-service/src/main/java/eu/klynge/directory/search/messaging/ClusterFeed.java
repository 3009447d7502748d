package eu.klynge.directory.search.messaging;

import eu.klynge.contracts.Topics;
import eu.klynge.contracts.directory.Cluster;
import eu.klynge.contracts.directory.ClusterWithdrawal;
import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Freshness;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.EventDecoder;
import eu.klynge.kit.inbox.WholeTopic;
import eu.klynge.kit.kafka.KafkaPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the search's index of this replica. */
final class ClusterFeed extends WholeTopic implements Freshness {

    private static final Logger log = LoggerFactory.getLogger(ClusterFeed.class);

    private final ClusterIndex index;

    ClusterFeed(KafkaPolicy policy, EventDecoder decoder, ClusterIndex index) {
        super(Topics.CLUSTERS.name(), policy, decoder);
        this.index = index;
    }

    @Override
    protected void take(Event<?> event) {
        switch (event.data()) {
            case Cluster cluster -> index.put(entry(cluster));
            case ClusterWithdrawal withdrawal -> index.remove(withdrawal.id());
            default -> log.debug("Skipped {}", event.type());
        }
    }

    @Override
    protected void gone(String key) {
        index.remove(key);
    }

    @Override
    protected void taken() {
        index.refresh();
    }

    private static Entry entry(Cluster cluster) {
        return new Entry(
                cluster.id(),
                cluster.slug(),
                cluster.name(),
                cluster.nativeName(),
                cluster.country(),
                cluster.city(),
                cluster.location().lat(),
                cluster.location().lon(),
                cluster.region() == null ? "" : cluster.region().code(),
                cluster.primaryEcosystem(),
                cluster.ecosystems(),
                cluster.emergingIndustries(),
                cluster.technologyFields(),
                cluster.naceCodes(),
                cluster.tier(),
                cluster.members().total(),
                cluster.foundedYear(),
                cluster.management().languages(),
                cluster.partnerInterest().interested(),
                cluster.website(),
                cluster.about(),
                cluster.label() == null ? null : cluster.label().level(),
                Boolean.TRUE.equals(cluster.stale()),
                cluster.publishedAt(),
                cluster.updatedAt());
    }
}
