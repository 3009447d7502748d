package eu.klynge.events.attendance;

/** What happened to what we know of a person. */
public sealed interface GuestFact {

    /** The person behind a registration is known. */
    record Kept(Guest guest) implements GuestFact {}

    /** Everything about the person is gone. */
    record Forgotten(String registration) implements GuestFact {}
}
