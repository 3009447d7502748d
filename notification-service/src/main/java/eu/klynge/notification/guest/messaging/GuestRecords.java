package eu.klynge.notification.guest.messaging;

import eu.klynge.contracts.people.Guest;
import eu.klynge.kit.inbox.Decoded;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Reaction;
import eu.klynge.notification.notice.Contact;
import eu.klynge.notification.notice.Contacts;
import eu.klynge.notification.notice.Erasure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Who guests are, and where their tickets are; a tombstone erases all of it. */
class GuestRecords implements Reaction {

    static final String GROUP = "notification.guests";

    private final Inbox inbox;
    private final Contacts contacts;
    private final Erasure erasure;

    GuestRecords(Inbox inbox, Contacts contacts, Erasure erasure) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.erasure = erasure;
    }

    @KafkaListener(id = GROUP, topics = "#{@guestSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Mono<Effect> on(Event<?> event) {
        return event.data() instanceof Guest guest
                ? contacts.keep(read(guest), event.sequence()).map(GuestRecords::effect)
                : Mono.just(Effect.SKIPPED);
    }

    @Override
    public Mono<Effect> onTombstone(Decoded.Tombstone tombstone) {
        return erasure.erase(tombstone.key(), tombstone.sequence()).map(GuestRecords::effect);
    }

    private static Effect effect(boolean changed) {
        return changed ? Effect.APPLIED : Effect.SKIPPED;
    }

    private static Contact read(Guest guest) {
        return new Contact(
                guest.id(),
                null,
                guest.name(),
                guest.email(),
                guest.language(),
                new Contact.Ticket(guest.ticket(), guest.qr(), guest.calendar()));
    }
}
