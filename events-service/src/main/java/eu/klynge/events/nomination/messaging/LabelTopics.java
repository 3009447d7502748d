package eu.klynge.events.nomination.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.events.nomination.Labels;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LabelTopics {

    @Bean
    KnownTypes labelTypes() {
        return new KnownTypes(Map.of(EventTypes.LABEL_GRANTED.name(), EventTypes.LABEL_GRANTED.data()));
    }

    @Bean
    Subscription labelSubscription() {
        return new Subscription(GrantedLabels.GROUP, List.of(Topics.CLUSTER_CHANGES.name()));
    }

    @Bean
    GrantedLabels grantedLabels(Inbox inbox, Labels labels) {
        return new GrantedLabels(inbox, labels);
    }
}
