package eu.klynge.kit.operation;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.kafka.KafkaPolicy;
import eu.klynge.kit.outbox.OutboxMeters;
import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** On in services with a store and a broker. */
@AutoConfiguration(
        afterName = {
            "eu.klynge.kit.audit.AuditAutoConfiguration",
            "eu.klynge.kit.outbox.OutboxAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnClass(
        name = {
            "com.mongodb.reactivestreams.client.MongoDatabase",
            "org.springframework.kafka.config.KafkaListenerEndpointRegistry"
        })
class OperationAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({AuditLog.class, KafkaListenerEndpointRegistry.class})
    @Import(ConsumerOperations.class)
    static class Readers {

        @Bean(destroyMethod = "close")
        Admin brokerAdmin(KafkaPolicy policy) {
            return Admin.create(policy.admin());
        }

        @Bean
        Lag consumerLag(Admin admin) {
            return new Lag(admin);
        }

        @Bean
        Pauses consumerPauses(MongoDatabase database, KafkaListenerEndpointRegistry readers, Clock clock) {
            return new Pauses(database, readers, clock);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({AuditLog.class, OutboxMeters.class})
    @Import(OutboxOperations.class)
    static class Unsent {}
}
