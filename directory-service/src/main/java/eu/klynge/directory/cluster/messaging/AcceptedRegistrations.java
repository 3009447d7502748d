package eu.klynge.directory.cluster.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.cluster.Publication;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Reaction;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Makes sure that every accepted registration is published, should the head start in the request have been lost. */
class AcceptedRegistrations {

    static final Subscription SUBSCRIPTION =
            new Subscription("directory.clusters", List.of(Topics.REGISTRATIONS.name()));

    private final Inbox inbox;
    private final Reaction reaction;

    AcceptedRegistrations(Inbox inbox, Publication publication) {
        this.inbox = inbox;
        this.reaction = Reaction.to(EventTypes.REGISTRATION_ACCEPTED.name(), publication::publish);
    }

    @KafkaListener(
            id = "directory.clusters",
            topics = "#{@publicationSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, reaction);
    }
}
