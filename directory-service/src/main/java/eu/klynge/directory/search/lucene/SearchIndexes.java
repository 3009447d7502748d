package eu.klynge.directory.search.lucene;

import eu.klynge.directory.search.ClusterIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchIndexes {

    @Bean
    ClusterIndex clusterIndex() {
        return new LuceneClusterIndex();
    }
}
