/** What the passing of time brings about. */
@NullMarked
package eu.klynge.events.sweep;

import org.jspecify.annotations.NullMarked;
