/** Dead letters of a service's own groups: collected, listed, looked at, replayed or dismissed, every step on record. */
@NullMarked
package eu.klynge.kit.deadletter;

import org.jspecify.annotations.NullMarked;
