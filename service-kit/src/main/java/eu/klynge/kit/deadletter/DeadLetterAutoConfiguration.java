package eu.klynge.kit.deadletter;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.inbox.Subscription;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.KafkaOperations;

@AutoConfiguration(
        afterName = {
            "eu.klynge.kit.inbox.InboxAutoConfiguration",
            "eu.klynge.kit.mongo.StoreConnectionAutoConfiguration",
            "eu.klynge.kit.audit.AuditAutoConfiguration"
        })
@ConditionalOnClass(
        name = {
            "com.mongodb.reactivestreams.client.MongoDatabase",
            "org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory"
        })
class DeadLetterAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({MongoDatabase.class, Subscription.class})
    @Import(DeadLetterOperations.class)
    static class Collected {

        @Bean
        DeadLetters deadLetterStore(MongoDatabase database, Clock clock) {
            return new DeadLetters(database, clock);
        }

        @Bean
        Replay deadLetterReplay(DeadLetters letters, KafkaOperations<String, byte[]> kafka) {
            return new Replay(letters, kafka);
        }

        @Bean
        OpenDeadLetters openDeadLetters(
                DeadLetters letters, ObjectProvider<Subscription> subscriptions, MeterRegistry meters) {
            return new OpenDeadLetters(letters, topics(subscriptions), meters);
        }

        @Bean
        DeadLetterCollector deadLetterCollector(
                @Qualifier("klyngeListeners") ConcurrentKafkaListenerContainerFactory<String, byte[]> listeners,
                DeadLetters letters,
                OpenDeadLetters open,
                ObjectProvider<Subscription> subscriptions,
                @Value("${spring.application.name}") String service) {
            List<String> topics = subscriptions.stream()
                    .flatMap(each -> each.deadLetters().stream())
                    .distinct()
                    .toList();
            return new DeadLetterCollector(listeners, letters, open, topics, service + "-dead-letters");
        }

        /** The name of the bean is the name of the component: {@code deadLetters}. */
        @Bean
        DeadLetterHealth deadLettersHealthIndicator(DeadLetters letters) {
            return new DeadLetterHealth(letters);
        }

        private static List<String> topics(ObjectProvider<Subscription> subscriptions) {
            return subscriptions.stream()
                    .flatMap(each -> each.topics().stream())
                    .distinct()
                    .toList();
        }
    }
}
