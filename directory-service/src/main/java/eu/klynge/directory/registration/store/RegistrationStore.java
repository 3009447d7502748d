package eu.klynge.directory.registration.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationFact;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import org.bson.BsonDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationStore {

    @Bean
    Registrations registrations(
            AggregateFactory aggregates, FactEncoder<RegistrationFact> encoder, MongoDatabase database) {
        return new MongoRegistrations(
                aggregates.open("registrations", Registration.class, encoder),
                database.getCollection("registrations", BsonDocument.class));
    }
}
