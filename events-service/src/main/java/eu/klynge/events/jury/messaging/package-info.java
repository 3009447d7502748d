/** What clusters do together, as topics tell. */
@NullMarked
package eu.klynge.events.jury.messaging;

import org.jspecify.annotations.NullMarked;
