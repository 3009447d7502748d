package eu.klynge.directory.cluster.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.cluster.Mentoring;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Reaction;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Whoever leaves the directory is nobody's mentor any more. */
class LeavingMentors {

    static final Subscription SUBSCRIPTION =
            new Subscription("directory.mentors", List.of(Topics.CLUSTER_CHANGES.name()));

    private final Inbox inbox;
    private final Reaction reaction;

    LeavingMentors(Inbox inbox, Mentoring mentoring) {
        this.inbox = inbox;
        this.reaction = Reaction.to(EventTypes.CLUSTER_WITHDRAWN.name(), mentoring::left);
    }

    @KafkaListener(
            id = "directory.mentors",
            topics = "#{@mentorSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, reaction);
    }
}
