package eu.klynge.events.attendance;

import eu.klynge.events.attendance.AttendanceRefused.NothingHere;
import eu.klynge.events.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its guest and the organiser see it.
 *
 * @param place of one that waits, from 1; null for others, and where nobody asks for it
 */
public record Registered(
        Event event, Seat seat, Guest guest, @Nullable Integer place) {

    public Registered(Event event, Seat seat, Guest guest) {
        this(event, seat, guest, null);
    }

    /** As its guest sees it. */
    static Registered of(Event event, GuestList list, Guest guest) {
        Seat seat = list.seat(guest.id()).orElseThrow(NothingHere::new);
        return new Registered(event, seat, guest, list.place(seat).orElse(null));
    }
}
