/** Data of the events' topics. */
@NullMarked
package eu.klynge.contracts.events;

import org.jspecify.annotations.NullMarked;
