package eu.klynge.events.event;

import java.time.Instant;
import java.util.List;

/**
 * A published state of an event.
 *
 * @param number 1 for the first publication
 * @param changes since the one before; empty for the first
 */
public record Revision(int number, Instant at, List<Change> changes) {

    public Revision {
        changes = List.copyOf(changes);
    }
}
