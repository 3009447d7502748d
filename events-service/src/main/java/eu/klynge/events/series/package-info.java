/** Recurring events, such as talks: one form, an event of its own for each date. */
@NullMarked
package eu.klynge.events.series;

import org.jspecify.annotations.NullMarked;
