package eu.klynge.directory.group.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.group.Grouping;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Reaction;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Whoever leaves the directory leaves its groups; the lead of a group passes on. */
class LeavingMembers {

    static final Subscription SUBSCRIPTION =
            new Subscription("directory.groups", List.of(Topics.CLUSTER_CHANGES.name()));

    private final Inbox inbox;
    private final Reaction reaction;

    LeavingMembers(Inbox inbox, Grouping grouping) {
        this.inbox = inbox;
        this.reaction = Reaction.to(EventTypes.CLUSTER_WITHDRAWN.name(), grouping::left);
    }

    @KafkaListener(
            id = "directory.groups",
            topics = "#{@groupSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, reaction);
    }
}
