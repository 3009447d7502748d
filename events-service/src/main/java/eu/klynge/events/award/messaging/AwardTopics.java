package eu.klynge.events.award.messaging;

import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.events.award.EntryFact;
import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import eu.klynge.kit.outbox.FactEncoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AwardTopics {

    @Bean
    FactEncoder<EntryFact> awardWire() {
        return new AwardWire();
    }

    @Bean
    TopicPlans awardTopicPlans() {
        Topic topic = Topics.AWARDS;
        return TopicPlans.of(new TopicPlan(
                topic.name(), topic.partitions(), topic.cleanup() == Topic.Cleanup.COMPACT, topic.retention()));
    }
}
