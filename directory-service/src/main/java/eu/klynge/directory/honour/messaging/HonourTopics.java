package eu.klynge.directory.honour.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.honour.Awarding;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HonourTopics {

    @Bean
    KnownTypes awardTypes() {
        return new KnownTypes(Stream.of(EventTypes.AWARD_AWARDED, EventTypes.AWARD_ADVANCED, EventTypes.AWARD_CANCELLED)
                .collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    Subscription awardSubscription() {
        return new Subscription(AwardRecords.GROUP, List.of(Topics.AWARDS.name()));
    }

    @Bean
    AwardRecords awardRecords(Inbox inbox, Awarding awarding) {
        return new AwardRecords(inbox, awarding);
    }
}
