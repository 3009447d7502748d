package eu.klynge.events.event;

import java.util.List;

/** Writes events as iCalendar (RFC 5545). */
public interface ICalendar {

    String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    /**
     * @param name of the calendar, as calendar programs show it
     * @param parts in their order
     */
    String of(String name, List<Part> parts);

    /** Takes out of a calendar program what {@link #of} has put there. */
    String cancelled(String name, List<Part> parts);

    /**
     * An event, and those of its sessions that get an entry of their own.
     *
     * @param invited whether the reader may see where to join online
     */
    record Part(Event event, List<Programme.Session> sessions, boolean invited) {

        public Part {
            sessions = List.copyOf(sessions);
        }

        /** The event alone, as everybody sees it. */
        public static Part inPublic(Event event) {
            return new Part(event, List.of(), false);
        }
    }
}
