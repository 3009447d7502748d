package eu.klynge.events.jury.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.events.jury.Undertakings;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JuryTopics {

    @Bean
    KnownTypes undertakingTypes() {
        return new KnownTypes(Stream.of(
                        EventTypes.EVENT_PUBLISHED,
                        EventTypes.EVENT_CHANGED,
                        EventTypes.EVENT_CANCELLED,
                        EventTypes.EVENT_HELD)
                .collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    Subscription undertakingSubscription() {
        return new Subscription(CoOrganisedEvents.GROUP, List.of(Topics.EVENTS.name()));
    }

    @Bean
    CoOrganisedEvents coOrganisedEvents(Inbox inbox, Undertakings undertakings) {
        return new CoOrganisedEvents(inbox, undertakings);
    }
}
