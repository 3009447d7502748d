package eu.klynge.directory.registration.store;

import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationFact;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationStore {

    @Bean
    Registrations registrations(AggregateFactory aggregates, FactEncoder<RegistrationFact> encoder) {
        return new MongoRegistrations(aggregates.open("registrations", Registration.class, encoder));
    }
}
