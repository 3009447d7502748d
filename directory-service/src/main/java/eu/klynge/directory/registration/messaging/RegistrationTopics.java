package eu.klynge.directory.registration.messaging;

import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.registration.RegistrationFact;
import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import eu.klynge.kit.outbox.FactEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistrationTopics {

    @Bean
    FactEncoder<RegistrationFact> registrationWire() {
        return new RegistrationWire();
    }

    @Bean
    TopicPlans registrationTopicPlans() {
        List<TopicPlan> plans = Stream.of(Topics.REGISTRATIONS, Topics.CONTACTS)
                .map(topic -> new TopicPlan(
                        topic.name(), topic.partitions(), topic.cleanup() == Topic.Cleanup.COMPACT, topic.retention()))
                .toList();
        return new TopicPlans(plans);
    }
}
