package eu.klynge.notification.agency.messaging;

import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.notification.agency.Provisioning;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Two groups on one topic: a revocation's rights end at once, also while the identity provider is away. */
class AgencyEvents {

    static final String RIGHTS = "notification.agency-rights";
    static final String ACCOUNTS = "notification.agency-accounts";

    private final Inbox inbox;
    private final Provisioning provisioning;

    AgencyEvents(Inbox inbox, Provisioning provisioning) {
        this.inbox = inbox;
        this.provisioning = provisioning;
    }

    @KafkaListener(id = RIGHTS, topics = "#{@agencyRightsSubscription.reads()}", containerFactory = "klyngeListeners")
    void rights(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, event -> provisioning.settleRights(event.key()).thenReturn(Effect.APPLIED));
    }

    @KafkaListener(
            id = ACCOUNTS,
            topics = "#{@agencyAccountsSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void accounts(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, event -> provisioning.settleAccount(event.key()).thenReturn(Effect.APPLIED));
    }
}
