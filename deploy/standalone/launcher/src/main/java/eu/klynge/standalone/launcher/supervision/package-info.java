/**
 * Processes that are started, watched, brought back and ended. Knows nothing of what they do: a {@link Program} says
 * how each is started and how one sees that it is ready.
 */
@NullMarked
package eu.klynge.standalone.launcher.supervision;

import org.jspecify.annotations.NullMarked;
