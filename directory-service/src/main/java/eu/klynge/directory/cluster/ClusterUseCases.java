package eu.klynge.directory.cluster;

import eu.klynge.directory.registration.Registrations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClusterUseCases {

    @Bean
    Publication publication(Registrations registrations, Clusters clusters) {
        return new Publication(registrations, clusters);
    }

    @Bean
    Mentoring mentoring(Clusters clusters, Clock clock) {
        return new Mentoring(clusters, clock);
    }

    @Bean
    Withdrawal withdrawal(Clusters clusters, Clock clock) {
        return new Withdrawal(clusters, clock);
    }
}
