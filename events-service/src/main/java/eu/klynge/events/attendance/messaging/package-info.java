/** Seats in the published language, without persons. */
@NullMarked
package eu.klynge.events.attendance.messaging;

import org.jspecify.annotations.NullMarked;
