package eu.klynge.events.event.store;

import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventFact;
import eu.klynge.events.event.Events;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventStore {

    @Bean
    Events events(AggregateFactory aggregates, FactEncoder<EventFact> encoder) {
        return new MongoEvents(aggregates.open("events", Event.class, encoder));
    }
}
