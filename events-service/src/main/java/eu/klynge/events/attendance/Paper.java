package eu.klynge.events.attendance;

import eu.klynge.events.event.Event;
import java.util.List;

/** What is printed, or shown to a scanner. */
public interface Paper {

    /** A QR code as SVG. */
    String qr(String text);

    /** Badges to cut out, ten on a sheet of A4, with the code that opens the door; PDF. */
    byte[] badges(Event event, List<Registered> guests);
}
