package eu.klynge.directory.label.messaging;

import eu.klynge.directory.label.LabelFact;
import eu.klynge.kit.outbox.FactEncoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LabelTopics {

    @Bean
    FactEncoder<LabelFact> labelWire() {
        return new LabelWire();
    }
}
