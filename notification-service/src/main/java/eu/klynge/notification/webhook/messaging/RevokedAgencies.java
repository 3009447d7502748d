package eu.klynge.notification.webhook.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.contracts.notification.Agency;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.notification.webhook.LostAccess;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Follows the agencies, whose accounts and rights end elsewhere, to end what is sent to them. */
class RevokedAgencies {

    static final Subscription SUBSCRIPTION =
            new Subscription("notification.webhook-owners", List.of(Topics.AGENCIES.name()));

    private final Inbox inbox;
    private final LostAccess lostAccess;

    RevokedAgencies(Inbox inbox, LostAccess lostAccess) {
        this.inbox = inbox;
        this.lostAccess = lostAccess;
    }

    @KafkaListener(
            id = "notification.webhook-owners",
            topics = "#{@webhookOwnerSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::react);
    }

    private Mono<Effect> react(Event<?> event) {
        if (event.type().equals(EventTypes.AGENCY_REVOKED.name()) && event.data() instanceof Agency agency) {
            return lostAccess.of(agency.clientId()).map(any -> any ? Effect.APPLIED : Effect.SKIPPED);
        }
        return Mono.just(Effect.SKIPPED);
    }
}
