package eu.klynge.events.attendance;

import eu.klynge.kit.settings.PublicAddress;

/** Where a guest finds what is the guest's own; the secret in each address opens it. */
public final class TicketAddresses {

    private final Tickets tickets;
    private final PublicAddress address;

    TicketAddresses(Tickets tickets, PublicAddress address) {
        this.tickets = tickets;
        this.address = address;
    }

    /**
     * @param page for people; the secret is in the fragment, which browsers send to nobody
     * @param ticket the registration itself
     * @param qr the code that opens the door, once the seat is confirmed
     * @param calendar the event and the guest's sessions
     */
    public record Own(String page, String ticket, String qr, String calendar) {}

    public Own of(String registration) {
        String secret = tickets.secretOf(registration);
        String own = address.value() + "/api/v1/attendances/" + registration;
        String opened = "?secret=" + secret;
        return new Own(
                address.value() + "/ticket#" + registration + "." + secret,
                own + opened,
                own + "/qr.svg" + opened,
                own + "/calendar.ics" + opened);
    }
}
