/** Labels as documents. */
@NullMarked
package eu.klynge.events.nomination.store;

import org.jspecify.annotations.NullMarked;
