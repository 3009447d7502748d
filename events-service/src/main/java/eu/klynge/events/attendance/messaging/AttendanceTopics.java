package eu.klynge.events.attendance.messaging;

import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.events.attendance.AttendanceFact;
import eu.klynge.events.attendance.GuestFact;
import eu.klynge.events.attendance.TicketAddresses;
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
    FactEncoder<GuestFact> guestWire(TicketAddresses addresses) {
        return new GuestWire(addresses);
    }

    @Bean
    TopicPlans attendanceTopicPlans() {
        return TopicPlans.of(plan(Topics.ATTENDANCE), plan(Topics.GUESTS));
    }

    private static TopicPlan plan(Topic topic) {
        return new TopicPlan(
                topic.name(), topic.partitions(), topic.cleanup() == Topic.Cleanup.COMPACT, topic.retention());
    }
}
