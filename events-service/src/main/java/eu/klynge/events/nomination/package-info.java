/** Nominations: who is proposed for which category, whether the nominee may be and wants to be, in which version. */
@NullMarked
package eu.klynge.events.nomination;

import org.jspecify.annotations.NullMarked;
