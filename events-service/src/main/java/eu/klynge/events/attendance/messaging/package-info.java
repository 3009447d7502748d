/** Seats in the published language, without persons; and persons on a topic of their own. */
@NullMarked
package eu.klynge.events.attendance.messaging;

import org.jspecify.annotations.NullMarked;
