/** Public events in the published language. */
@NullMarked
package eu.klynge.events.event.messaging;

import org.jspecify.annotations.NullMarked;
