package eu.klynge.notification.agency.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.notification.agency.AgencyFact;
import eu.klynge.notification.agency.Provisioning;
import eu.klynge.notification.agency.PublicTopics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgencyTopics {

    @Bean
    FactEncoder<AgencyFact> agencyWire() {
        return new AgencyWire();
    }

    @Bean
    PublicTopics publicTopics() {
        return new PublicTopics(Topics.all().stream()
                .filter(topic -> topic.visibility() == Topic.Visibility.PUBLIC)
                .map(Topic::name)
                .toList());
    }

    @Bean
    TopicPlans agencyTopicPlans() {
        Topic topic = Topics.AGENCIES;
        return TopicPlans.of(new TopicPlan(
                topic.name(), topic.partitions(), topic.cleanup() == Topic.Cleanup.COMPACT, topic.retention()));
    }

    /** A new secret changes neither account nor rights: its type is left out, and so is skipped. */
    @Bean
    KnownTypes provisionedAgencyTypes() {
        return new KnownTypes(
                Stream.of(EventTypes.AGENCY_APPROVED, EventTypes.AGENCY_CHANGED, EventTypes.AGENCY_REVOKED)
                        .collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    Subscription agencyRightsSubscription() {
        return new Subscription(AgencyEvents.RIGHTS, List.of(Topics.AGENCIES.name()));
    }

    @Bean
    Subscription agencyAccountsSubscription() {
        return new Subscription(AgencyEvents.ACCOUNTS, List.of(Topics.AGENCIES.name()));
    }

    @Bean
    AgencyEvents agencyEvents(Inbox inbox, Provisioning provisioning) {
        return new AgencyEvents(inbox, provisioning);
    }
}
