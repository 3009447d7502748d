package eu.klynge.directory.pilot.messaging;

import eu.klynge.directory.pilot.PilotFact;
import eu.klynge.kit.outbox.FactEncoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PilotTopics {

    @Bean
    FactEncoder<PilotFact> pilotWire() {
        return new PilotWire();
    }
}
