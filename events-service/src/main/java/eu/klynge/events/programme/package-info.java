/** Programmes that exist already, brought in from files: checked entry by entry, and then whole or not at all. */
@NullMarked
package eu.klynge.events.programme;

import org.jspecify.annotations.NullMarked;
