/** What clusters do together, as documents. */
@NullMarked
package eu.klynge.events.jury.store;

import org.jspecify.annotations.NullMarked;
