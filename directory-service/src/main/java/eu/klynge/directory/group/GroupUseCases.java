package eu.klynge.directory.group;

import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.cluster.Editors;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupUseCases {

    @Bean
    Grouping grouping(Groups groups, Clusters clusters, Editors editors, Clock clock) {
        return new Grouping(groups, clusters, editors, clock);
    }
}
