package eu.klynge.directory.account.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.account.Provisioning;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Reaction;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** While the identity provider is away this group waits, and no other. */
class AcceptedContacts {

    static final Subscription SUBSCRIPTION =
            new Subscription("directory.accounts", List.of(Topics.REGISTRATIONS.name()));

    private final Inbox inbox;
    private final Reaction reaction;

    AcceptedContacts(Inbox inbox, Provisioning provisioning) {
        this.inbox = inbox;
        this.reaction = Reaction.to(EventTypes.REGISTRATION_ACCEPTED.name(), provisioning::provision);
    }

    @KafkaListener(
            id = "directory.accounts",
            topics = "#{@accountSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, reaction);
    }
}
