package eu.klynge.events.event;

/** What happened to an event; each carries it whole, as it stands afterwards. */
public sealed interface EventFact {

    Event event();

    record Drafted(Event event) implements EventFact {}

    record Redrafted(Event event) implements EventFact {}

    /** A draft was given up; nobody outside ever heard of it. */
    record Dropped(Event event) implements EventFact {}

    record Published(Event event) implements EventFact {}

    record Changed(Event event) implements EventFact {}

    record Cancelled(Event event) implements EventFact {}

    record Held(Event event) implements EventFact {}
}
