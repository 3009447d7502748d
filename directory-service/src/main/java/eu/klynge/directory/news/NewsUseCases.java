package eu.klynge.directory.news;

import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.cluster.Editors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsUseCases {

    @Bean
    Editorial editorial(Editors editors, Clusters clusters, Posts posts) {
        return new Editorial(editors, clusters, posts);
    }
}
