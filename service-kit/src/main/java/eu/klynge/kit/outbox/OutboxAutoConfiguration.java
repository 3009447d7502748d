package eu.klynge.kit.outbox;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.kafka.KafkaPolicy;
import eu.klynge.kit.mongo.StoreConnectionAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.bson.BsonDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@AutoConfiguration(
        after = StoreConnectionAutoConfiguration.class,
        afterName = "eu.klynge.kit.kafka.KafkaPolicyAutoConfiguration")
@ConditionalOnClass(
        name = {"com.mongodb.reactivestreams.client.MongoDatabase", "org.apache.kafka.clients.producer.Producer"})
public class OutboxAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({MongoDatabase.class, KafkaPolicy.class})
    static class Relay {

        @Bean
        OutboxMeters outboxMeters(MeterRegistry registry, Clock clock) {
            return new OutboxMeters(registry, clock);
        }

        @Bean
        RecordSender recordSender(KafkaPolicy policy, @Value("${spring.application.name}") String service) {
            return new RecordSender(new KafkaProducer<>(policy.producer()), URI.create("/" + service));
        }

        @Bean
        OutboxRelay outboxRelay(
                MongoDatabase database,
                RecordSender sender,
                OutboxMeters meters,
                Clock clock,
                @Value("${KLYNGE_INSTANCE:}") String name) {
            String instance = name.isBlank() ? ProcessHandle.current().pid() + "@" + java.util.UUID.randomUUID() : name;
            Leases leases = new Leases(
                    database.getCollection("outbox-leases", BsonDocument.class),
                    database.getCollection("outbox-members", BsonDocument.class),
                    instance,
                    clock);
            return new OutboxRelay(leases, sender, meters);
        }

        @Bean
        OutboxHealth outboxHealth(OutboxMeters meters) {
            return new OutboxHealth(meters);
        }
    }
}
