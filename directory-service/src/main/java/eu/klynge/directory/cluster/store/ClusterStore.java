package eu.klynge.directory.cluster.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClusterStore {

    @Bean
    MongoRevisions revisions(MongoDatabase database) {
        return new MongoRevisions(database);
    }

    @Bean
    Clusters clusters(AggregateFactory aggregates, FactEncoder<ClusterFact> encoder, MongoRevisions revisions) {
        return new MongoClusters(aggregates.open("clusters", Cluster.class, encoder), revisions);
    }
}
