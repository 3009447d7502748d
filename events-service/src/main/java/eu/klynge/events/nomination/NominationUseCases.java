package eu.klynge.events.nomination;

import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Proceedings;
import eu.klynge.events.cluster.Clusters;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NominationUseCases {

    @Bean
    EligibilityCheck eligibilityCheck(Awards awards, Labels labels, Clock clock) {
        return new EligibilityCheck(awards, labels, clock);
    }

    @Bean
    Nominating nominating(Proceedings proceedings, Clusters clusters, EligibilityCheck eligibility) {
        return new Nominating(proceedings, clusters, eligibility);
    }
}
