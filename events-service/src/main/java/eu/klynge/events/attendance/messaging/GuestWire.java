package eu.klynge.events.attendance.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import eu.klynge.events.attendance.Guest;
import eu.klynge.events.attendance.GuestFact;
import eu.klynge.events.attendance.TicketAddresses;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxMessage;
import java.util.List;

/** Who to write to, on the restricted topic alone; who is forgotten leaves a tombstone. */
final class GuestWire implements FactEncoder<GuestFact> {

    private final TicketAddresses addresses;

    GuestWire(TicketAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public List<OutboxMessage> encode(GuestFact fact) {
        return switch (fact) {
            case GuestFact.Kept(Guest guest) -> List.of(message(guest));
            case GuestFact.Forgotten(String registration) ->
                List.of(OutboxMessage.tombstone(registration, Topics.GUESTS.name()));
        };
    }

    private OutboxMessage message(Guest guest) {
        EventType<eu.klynge.contracts.people.Guest> type = EventTypes.GUEST_CHANGED;
        TicketAddresses.Own own = addresses.of(guest.id());
        return OutboxMessage.event(
                type.name(),
                guest.id(),
                new eu.klynge.contracts.people.Guest(
                        guest.id(),
                        guest.event(),
                        guest.name(),
                        guest.email(),
                        guest.language(),
                        own.page(),
                        own.qr(),
                        own.calendar()),
                type.topics().stream().map(Topic::name).toList());
    }
}
