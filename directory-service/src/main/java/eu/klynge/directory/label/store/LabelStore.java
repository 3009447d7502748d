package eu.klynge.directory.label.store;

import eu.klynge.directory.label.Label;
import eu.klynge.directory.label.LabelFact;
import eu.klynge.directory.label.Labels;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LabelStore {

    @Bean
    Labels labels(AggregateFactory aggregates, FactEncoder<LabelFact> encoder) {
        return new MongoLabels(aggregates.open("labels", Label.class, encoder));
    }
}
