package eu.klynge.directory.search.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.kit.inbox.EventDecoder;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.kafka.KafkaPolicy;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchTopics {

    @Bean
    KnownTypes searchedTypes() {
        return new KnownTypes(
                Stream.of(EventTypes.CLUSTER_PUBLISHED, EventTypes.CLUSTER_UPDATED, EventTypes.CLUSTER_WITHDRAWN)
                        .collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    ClusterFeed clusterFeed(KafkaPolicy policy, EventDecoder decoder, ClusterIndex index) {
        return new ClusterFeed(policy, decoder, index);
    }
}
