/** Programmes as calendars (RFC 5545). */
@NullMarked
package eu.klynge.events.programme.ical;

import org.jspecify.annotations.NullMarked;
