package eu.klynge.directory.pilot;

import java.time.Instant;

/** What happened to a pilot; each carries it whole, as it stands afterwards. */
public sealed interface PilotFact {

    Pilot pilot();

    record Started(Pilot pilot) implements PilotFact {}

    /** One more cluster has answered. */
    record Counted(Pilot pilot) implements PilotFact {}

    /** One more cluster has answered, and with it enough have. */
    record CountryOpened(Pilot pilot, Instant at) implements PilotFact {}

    /** No more answers are taken. */
    record Closed(Pilot pilot) implements PilotFact {}
}
