/** Who comes: seats are counted in one document per event, and what is known of a person is kept apart. */
@NullMarked
package eu.klynge.events.attendance;

import org.jspecify.annotations.NullMarked;
