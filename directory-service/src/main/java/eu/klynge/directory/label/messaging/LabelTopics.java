package eu.klynge.directory.label.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.directory.label.LabelFact;
import eu.klynge.directory.label.Showing;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.kit.outbox.FactEncoder;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LabelTopics {

    @Bean
    FactEncoder<LabelFact> labelWire() {
        return new LabelWire();
    }

    @Bean
    KnownTypes changedLabelTypes() {
        return new KnownTypes(Map.of(
                EventTypes.LABEL_GRANTED.name(), EventTypes.LABEL_GRANTED.data(),
                EventTypes.LABEL_REVOKED.name(), EventTypes.LABEL_REVOKED.data()));
    }

    @Bean
    Subscription labelSubscription() {
        return ChangedLabels.SUBSCRIPTION;
    }

    @Bean
    ChangedLabels changedLabels(Inbox inbox, Showing showing) {
        return new ChangedLabels(inbox, showing);
    }
}
