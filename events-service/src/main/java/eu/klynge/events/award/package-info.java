/**
 * Awards: what is asked of nominees, until when, and what was done in which order. An award is nothing but its chain of steps, each
 * carrying the hash of the one before; everything else is read from it.
 */
@NullMarked
package eu.klynge.events.award;

import org.jspecify.annotations.NullMarked;
