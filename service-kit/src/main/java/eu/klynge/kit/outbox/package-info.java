/** From a document's unsent events to the broker, in order, at least once. */
@NullMarked
package eu.klynge.kit.outbox;

import org.jspecify.annotations.NullMarked;
