package eu.klynge.directory.honour;

import eu.klynge.directory.cluster.Honouring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HonourUseCases {

    @Bean
    Awarding awarding(Results results, Honouring honouring) {
        return new Awarding(results, honouring);
    }
}
