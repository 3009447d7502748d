/** Aggregates as single documents that carry their unsent events. */
@NullMarked
package eu.klynge.kit.store;

import org.jspecify.annotations.NullMarked;
