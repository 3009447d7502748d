package eu.klynge.kit.inbox;

import eu.klynge.kit.kafka.TopicPlans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

@AutoConfiguration(
        afterName = "eu.klynge.kit.kafka.KafkaPolicyAutoConfiguration",
        before = KafkaAutoConfiguration.class)
@ConditionalOnClass({ConcurrentKafkaListenerContainerFactory.class, KafkaAutoConfiguration.class})
class InboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventDecoder eventDecoder(ObjectProvider<KnownTypes> known) {
        return new EventDecoder(known.stream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    Inbox inbox(EventDecoder decoder, MeterRegistry meters) {
        return new Inbox(decoder, meters);
    }

    @Bean
    TopicPlans inboxTopics(ObjectProvider<Subscription> subscriptions) {
        return new TopicPlans(subscriptions.stream()
                .flatMap(each -> each.plans().topics().stream())
                .toList());
    }

    /** Poison is put aside at once; everything else is tried again without end, so that order holds. */
    @Bean
    @ConditionalOnMissingBean
    DefaultErrorHandler inboxErrors(KafkaOperations<String, byte[]> kafka, MeterRegistry meters) {
        ExponentialBackOff pauses = new ExponentialBackOff(200, 2);
        pauses.setMaxInterval(Duration.ofSeconds(5).toMillis());
        DefaultErrorHandler errors = new DefaultErrorHandler(new DeadLetterSender(kafka, meters), pauses);
        errors.setClassifications(Map.of(PoisonRecord.class, false), true);
        errors.setLogLevel(KafkaException.Level.DEBUG);
        errors.setRetryListeners(new Retries(meters));
        return errors;
    }

    /** Also under the name that {@code @KafkaListener} takes by default: a forgotten factory is this one. */
    @Bean({"klyngeListeners", "kafkaListenerContainerFactory"})
    @ConditionalOnMissingBean(name = "klyngeListeners")
    ConcurrentKafkaListenerContainerFactory<String, byte[]> klyngeListeners(
            ConsumerFactory<String, byte[]> consumers, DefaultErrorHandler errors) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(errors);
        var container = factory.getContainerProperties();
        // Effects tell repeats by themselves, so one commit for what a poll brought is enough. It is waited for:
        // nothing would
        // repeat the last one of a rush.
        container.setAckMode(AckMode.BATCH);
        container.setObservationEnabled(true);
        container.setAuthExceptionRetryInterval(Duration.ofSeconds(2));
        return factory;
    }
}
