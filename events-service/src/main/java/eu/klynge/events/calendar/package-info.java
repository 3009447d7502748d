/** What takes place when: the public events in memory, found by time, place, field, audience and words. */
@NullMarked
package eu.klynge.events.calendar;

import org.jspecify.annotations.NullMarked;
