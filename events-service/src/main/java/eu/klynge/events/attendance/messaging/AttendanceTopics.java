package eu.klynge.events.attendance.messaging;

import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.events.attendance.AttendanceFact;
import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import eu.klynge.kit.outbox.FactEncoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttendanceTopics {

    @Bean
    FactEncoder<AttendanceFact> attendanceWire() {
        return new AttendanceWire();
    }

    @Bean
    TopicPlans attendanceTopicPlans() {
        Topic topic = Topics.ATTENDANCE;
        return TopicPlans.of(new TopicPlan(
                topic.name(), topic.partitions(), topic.cleanup() == Topic.Cleanup.COMPACT, topic.retention()));
    }
}
