/**
 * The vote: one ballot for each person and category, whichever way it comes; secret, changeable until the end; counted so that every
 * voter can see that the own ballot is in it, and anybody can count again.
 */
@NullMarked
package eu.klynge.events.ballot;

import org.jspecify.annotations.NullMarked;
