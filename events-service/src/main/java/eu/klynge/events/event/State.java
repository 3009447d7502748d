package eu.klynge.events.event;

import java.util.Locale;

/** Where an event stands. */
public enum State {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    HELD;

    /** As written in the interface and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
