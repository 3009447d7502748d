package eu.klynge.events.jury;

import eu.klynge.events.award.Proceedings;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.events.nomination.EligibilityCheck;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JuryUseCases {

    @Bean
    Seating seating(Proceedings proceedings) {
        return new Seating(proceedings);
    }

    @Bean
    UndertakingDesk undertakingDesk(Proceedings proceedings) {
        return new UndertakingDesk(proceedings);
    }

    @Bean
    Judging judging(Proceedings proceedings, Undertakings undertakings, Clock clock) {
        return new Judging(proceedings, undertakings, clock);
    }

    @Bean
    Shortlisting shortlisting(
            Proceedings proceedings,
            Undertakings undertakings,
            EligibilityCheck eligibility,
            Clusters clusters,
            Clock clock) {
        return new Shortlisting(proceedings, undertakings, eligibility, clusters, clock);
    }
}
