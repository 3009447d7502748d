package eu.klynge.directory.access;

import eu.klynge.directory.cluster.Clusters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessUseCases {

    @Bean
    Access access(Clusters clusters) {
        return new Access(clusters);
    }
}
