package eu.klynge.notification.feed.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.Topic;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.notification.feed.Offer;
import eu.klynge.notification.feed.Recording;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedTopics {

    @Bean
    KnownTypes publicTypes() {
        return new KnownTypes(
                PublicEvents.types().stream().collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    Offer offer() {
        return new Offer(
                PublicEvents.types().stream().map(EventType::name).collect(Collectors.toCollection(LinkedHashSet::new)),
                PublicEvents.topics().stream()
                        .map(topic -> new Offer.PublicTopic(topic.name(), topic.cleanup() == Topic.Cleanup.COMPACT))
                        .toList());
    }

    @Bean
    Subscription feedSubscription() {
        return PublicRecords.SUBSCRIPTION;
    }

    @Bean
    PublicRecords publicRecords(Inbox inbox, Recording recording) {
        return new PublicRecords(inbox, recording);
    }
}
