package eu.klynge.directory.label.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.label.Showing;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Reaction;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Whose label was granted shows it in the directory. */
class GrantedLabels {

    static final Subscription SUBSCRIPTION =
            new Subscription("directory.labels", List.of(Topics.CLUSTER_CHANGES.name()));

    private final Inbox inbox;
    private final Reaction reaction;

    GrantedLabels(Inbox inbox, Showing showing) {
        this.inbox = inbox;
        this.reaction = Reaction.to(EventTypes.LABEL_GRANTED.name(), showing::granted);
    }

    @KafkaListener(
            id = "directory.labels",
            topics = "#{@labelSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, reaction);
    }
}
