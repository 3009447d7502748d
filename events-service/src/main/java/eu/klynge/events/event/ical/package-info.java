/** Events as iCalendar (RFC 5545). */
@NullMarked
package eu.klynge.events.event.ical;

import org.jspecify.annotations.NullMarked;
