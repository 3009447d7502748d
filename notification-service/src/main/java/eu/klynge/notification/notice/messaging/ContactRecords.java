package eu.klynge.notification.notice.messaging;

import eu.klynge.contracts.people.Contact;
import eu.klynge.kit.inbox.Decoded;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Reaction;
import eu.klynge.notification.notice.Contacts;
import eu.klynge.notification.notice.Erasure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Contacts of cluster organisations. */
class ContactRecords implements Reaction {

    static final String GROUP = "notification.contacts";

    private final Inbox inbox;
    private final Contacts contacts;
    private final Erasure erasure;

    ContactRecords(Inbox inbox, Contacts contacts, Erasure erasure) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.erasure = erasure;
    }

    @KafkaListener(id = GROUP, topics = "#{@contactSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Mono<Effect> on(Event<?> event) {
        return event.data() instanceof Contact contact
                ? contacts.keep(read(contact), event.sequence()).map(ContactRecords::effect)
                : Mono.just(Effect.SKIPPED);
    }

    @Override
    public Mono<Effect> onTombstone(Decoded.Tombstone tombstone) {
        return erasure.erase(tombstone.key(), tombstone.sequence()).map(ContactRecords::effect);
    }

    private static Effect effect(boolean changed) {
        return changed ? Effect.APPLIED : Effect.SKIPPED;
    }

    private static eu.klynge.notification.notice.Contact read(Contact contact) {
        return new eu.klynge.notification.notice.Contact(
                contact.id(), contact.clusterId(), contact.name(), contact.email(), contact.language(), null);
    }
}
