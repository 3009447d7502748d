/** Public events as they arrive. */
@NullMarked
package eu.klynge.events.calendar.messaging;

import org.jspecify.annotations.NullMarked;
