/**
 * Reading topics: a record becomes an event, its effect happens once and in order, and what cannot be read becomes a
 * dead letter without holding up the rest.
 */
@NullMarked
package eu.klynge.kit.inbox;

import org.jspecify.annotations.NullMarked;
