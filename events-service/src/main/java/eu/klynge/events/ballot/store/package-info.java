/** The box, before and after the count, as documents. */
@NullMarked
package eu.klynge.events.ballot.store;

import org.jspecify.annotations.NullMarked;
