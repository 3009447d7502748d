package eu.klynge.events.calendar;

/** Whether the calendar has caught up with the topic since the process started. */
@FunctionalInterface
public interface Freshness {

    boolean hasCaughtUp();
}
