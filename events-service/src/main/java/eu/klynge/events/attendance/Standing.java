package eu.klynge.events.attendance;

import java.util.Locale;

/** Where a registration stands. */
public enum Standing {
    /** Waits for the organiser's approval; holds no seat. */
    REQUESTED,
    CONFIRMED,
    /** In line for a seat that comes free. */
    WAITING,
    /** A seat came free and is held until the offer expires. */
    OFFERED,
    /** The guest did not want the offered seat. */
    DECLINED,
    /** The offer was not answered in time. */
    EXPIRED,
    /** The organiser did not approve. */
    REFUSED,
    /** The guest does not come, or was dismissed by the organiser. */
    CANCELLED;

    /** As written in the interface and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean holdsASeat() {
        return this == CONFIRMED || this == OFFERED;
    }

    /** Whether an organiser may offer a seat; an offer that ran out may not have been noticed yet. */
    boolean awaitsAnOffer() {
        return this == WAITING || this == OFFERED || this == DECLINED || this == EXPIRED;
    }

    /** Whether nothing more becomes of it by itself. */
    public boolean isOver() {
        return switch (this) {
            case REQUESTED, CONFIRMED, WAITING, OFFERED -> false;
            case DECLINED, EXPIRED, REFUSED, CANCELLED -> true;
        };
    }
}
