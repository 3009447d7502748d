/** Chains and what is told of them, as documents. */
@NullMarked
package eu.klynge.events.award.store;

import org.jspecify.annotations.NullMarked;
