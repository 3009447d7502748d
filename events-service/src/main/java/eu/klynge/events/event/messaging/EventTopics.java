package eu.klynge.events.event.messaging;

import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.events.event.EventFact;
import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import eu.klynge.kit.outbox.FactEncoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventTopics {

    @Bean
    FactEncoder<EventFact> eventWire() {
        return new EventWire();
    }

    @Bean
    TopicPlans eventTopicPlans() {
        Topic topic = Topics.EVENTS;
        return TopicPlans.of(new TopicPlan(
                topic.name(), topic.partitions(), topic.cleanup() == Topic.Cleanup.COMPACT, topic.retention()));
    }
}
