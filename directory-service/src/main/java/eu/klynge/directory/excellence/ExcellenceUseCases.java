package eu.klynge.directory.excellence;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExcellenceUseCases {

    @Bean
    SchemeShelf schemeShelf(Schemes schemes) {
        return new SchemeShelf(schemes);
    }

    @Bean
    SelfChecking selfChecking(SelfChecks checks, Clock clock) {
        return new SelfChecking(checks, clock);
    }
}
