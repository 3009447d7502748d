package eu.klynge.events.award.store;

import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Entry;
import eu.klynge.events.award.EntryFact;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AwardStore {

    @Bean
    Awards awards(AggregateFactory aggregates, FactEncoder<EntryFact> encoder) {
        return new MongoAwards(aggregates.open("awards", Entry.class, encoder));
    }
}
