package eu.klynge.events.calendar.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.events.calendar.CalendarIndex;
import eu.klynge.kit.inbox.EventDecoder;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.kafka.KafkaPolicy;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarTopics {

    @Bean
    KnownTypes calendarTypes() {
        return new KnownTypes(Stream.of(
                        EventTypes.EVENT_PUBLISHED,
                        EventTypes.EVENT_CHANGED,
                        EventTypes.EVENT_CANCELLED,
                        EventTypes.EVENT_HELD)
                .collect(Collectors.toMap(EventType::name, EventType::data)));
    }

    @Bean
    EventFeed eventFeed(KafkaPolicy policy, EventDecoder decoder, CalendarIndex index) {
        return new EventFeed(policy, decoder, index);
    }
}
