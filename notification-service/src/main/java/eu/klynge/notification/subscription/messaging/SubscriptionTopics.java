package eu.klynge.notification.subscription.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.notification.subscription.ClusterNews;
import eu.klynge.notification.subscription.NewsDesk;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionTopics {

    @Bean
    KnownTypes subscribedTypes() {
        return new KnownTypes(Stream.of(
                        EventTypes.CLUSTER_PUBLISHED,
                        EventTypes.CLUSTER_UPDATED,
                        EventTypes.CLUSTER_WITHDRAWN,
                        EventTypes.COUNTRY_OPENED,
                        EventTypes.LABEL_GRANTED,
                        EventTypes.LABEL_EXPIRING,
                        EventTypes.LABEL_REVOKED,
                        EventTypes.EVENT_PUBLISHED,
                        EventTypes.EVENT_CHANGED,
                        EventTypes.EVENT_CANCELLED,
                        EventTypes.AWARD_OPENED,
                        EventTypes.AWARD_SHORTLISTED,
                        EventTypes.AWARD_AWARDED,
                        EventTypes.AWARD_CANCELLED)
                .collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    Subscription clusterChangeSubscription() {
        return new Subscription(ClusterChanges.GROUP, List.of(Topics.CLUSTER_CHANGES.name()));
    }

    @Bean
    ClusterChanges clusterChanges(Inbox inbox, ClusterNews news, NewsDesk desk, PublicAddress address) {
        return new ClusterChanges(inbox, news, desk, address);
    }

    @Bean
    Subscription occasionSubscription() {
        return new Subscription(Occasions.GROUP, List.of(Topics.EVENTS.name(), Topics.AWARDS.name()));
    }

    @Bean
    Occasions occasions(Inbox inbox, NewsDesk desk, PublicAddress address) {
        return new Occasions(inbox, desk, address);
    }
}
