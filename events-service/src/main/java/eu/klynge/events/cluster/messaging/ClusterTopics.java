package eu.klynge.events.cluster.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClusterTopics {

    @Bean
    KnownTypes clusterTypes() {
        return new KnownTypes(
                Stream.of(EventTypes.CLUSTER_PUBLISHED, EventTypes.CLUSTER_UPDATED, EventTypes.CLUSTER_WITHDRAWN)
                        .collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    Subscription clusterSubscription() {
        return new Subscription(ClusterRecords.GROUP, List.of(Topics.CLUSTERS.name()));
    }

    @Bean
    ClusterRecords clusterRecords(Inbox inbox, Clusters clusters) {
        return new ClusterRecords(inbox, clusters);
    }
}
