package eu.klynge.directory.group;

import eu.klynge.directory.access.Access;
import eu.klynge.directory.cluster.Clusters;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupUseCases {

    @Bean
    Grouping grouping(Groups groups, Clusters clusters, Access access, Clock clock) {
        return new Grouping(groups, clusters, access, clock);
    }
}
