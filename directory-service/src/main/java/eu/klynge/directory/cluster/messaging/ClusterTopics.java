package eu.klynge.directory.cluster.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.Mentoring;
import eu.klynge.directory.cluster.Publication;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.kit.kafka.TopicPlan;
import eu.klynge.kit.kafka.TopicPlans;
import eu.klynge.kit.outbox.FactEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClusterTopics {

    @Bean
    FactEncoder<ClusterFact> clusterWire() {
        return new ClusterWire();
    }

    @Bean
    TopicPlans clusterTopicPlans() {
        List<TopicPlan> plans = Stream.of(Topics.CLUSTERS, Topics.CLUSTER_CHANGES)
                .map(topic -> new TopicPlan(
                        topic.name(), topic.partitions(), topic.cleanup() == Topic.Cleanup.COMPACT, topic.retention()))
                .toList();
        return new TopicPlans(plans);
    }

    @Bean
    KnownTypes acceptedRegistrationTypes() {
        return new KnownTypes(Map.of(EventTypes.REGISTRATION_ACCEPTED.name(), EventTypes.REGISTRATION_ACCEPTED.data()));
    }

    @Bean
    Subscription mentorSubscription() {
        return LeavingMentors.SUBSCRIPTION;
    }

    @Bean
    LeavingMentors leavingMentors(Inbox inbox, Mentoring mentoring) {
        return new LeavingMentors(inbox, mentoring);
    }

    @Bean
    Subscription publicationSubscription() {
        return AcceptedRegistrations.SUBSCRIPTION;
    }

    @Bean
    AcceptedRegistrations acceptedRegistrations(Inbox inbox, Publication publication) {
        return new AcceptedRegistrations(inbox, publication);
    }
}
