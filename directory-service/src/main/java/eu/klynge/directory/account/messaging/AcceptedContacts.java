package eu.klynge.directory.account.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.account.Provisioning;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** While the identity provider is away this group waits, and no other. */
class AcceptedContacts {

    static final Subscription SUBSCRIPTION =
            new Subscription("directory.accounts", List.of(Topics.REGISTRATIONS.name()));

    private final Inbox inbox;
    private final Provisioning provisioning;

    AcceptedContacts(Inbox inbox, Provisioning provisioning) {
        this.inbox = inbox;
        this.provisioning = provisioning;
    }

    @KafkaListener(
            id = "directory.accounts",
            topics = "#{@accountSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::provision);
    }

    private Mono<Effect> provision(Event<?> event) {
        if (!event.type().equals(EventTypes.REGISTRATION_ACCEPTED.name())) {
            return Mono.just(Effect.SKIPPED);
        }
        return provisioning.provision(event.key()).map(now -> now ? Effect.APPLIED : Effect.SKIPPED);
    }
}
