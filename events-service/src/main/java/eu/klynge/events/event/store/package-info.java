/** Events in the document store. */
@NullMarked
package eu.klynge.events.event.store;

import org.jspecify.annotations.NullMarked;
