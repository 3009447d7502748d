package eu.klynge.kit.kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/** Everything that Boot would build from {@code spring.kafka}, built from the policy instead: one truth. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@ConditionalOnClass({KafkaTemplate.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaPolicyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KafkaPolicy kafkaPolicy(KafkaSettings settings) {
        return new KafkaPolicy(settings);
    }

    /** The customizers bind Micrometer's client metrics, among them the readers' lag. */
    @Bean
    @ConditionalOnMissingBean(ProducerFactory.class)
    DefaultKafkaProducerFactory<String, byte[]> kafkaProducerFactory(
            KafkaPolicy policy, ObjectProvider<DefaultKafkaProducerFactoryCustomizer> customizers) {
        var factory = new DefaultKafkaProducerFactory<String, byte[]>(policy.producer());
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return factory;
    }

    /** Without a group: each listener names its own, and one that does not fails at start. */
    @Bean
    @ConditionalOnMissingBean(ConsumerFactory.class)
    DefaultKafkaConsumerFactory<String, byte[]> kafkaConsumerFactory(
            KafkaPolicy policy, ObjectProvider<DefaultKafkaConsumerFactoryCustomizer> customizers) {
        var config = policy.consumer("");
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(config);
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return factory;
    }

    /** Sends records as they are: no observation of its own, which would overwrite their traceparent. */
    @Bean
    @ConditionalOnMissingBean(KafkaTemplate.class)
    KafkaTemplate<String, byte[]> kafkaTemplate(ProducerFactory<String, byte[]> producers) {
        KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(producers);
        // Who sends hears of a failure; the default listener would log each one besides.
        template.setProducerListener(new ProducerListener<>() {});
        return template;
    }

    @Bean
    @ConditionalOnMissingBean
    KafkaAdmin kafkaAdmin(KafkaPolicy policy) {
        KafkaAdmin admin = new KafkaAdmin(policy.admin());
        admin.setOperationTimeout((int) Duration.ofSeconds(3).toSeconds());
        admin.setAutoCreate(false);
        return admin;
    }

    @Bean
    TopicProvisioner topicProvisioner(KafkaPolicy policy, ObjectProvider<TopicPlans> plans) {
        List<TopicPlan> topics = plans.stream()
                .flatMap(some -> some.topics().stream())
                .distinct()
                .toList();
        return new TopicProvisioner(policy, topics);
    }
}
