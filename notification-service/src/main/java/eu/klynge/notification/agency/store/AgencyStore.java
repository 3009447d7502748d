package eu.klynge.notification.agency.store;

import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import eu.klynge.notification.agency.Agencies;
import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.AgencyFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgencyStore {

    @Bean
    Agencies agencies(AggregateFactory aggregates, FactEncoder<AgencyFact> encoder) {
        return new MongoAgencies(aggregates.open("agencies", Agency.class, encoder));
    }
}
