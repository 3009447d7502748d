/**
 * {@code ./klynge load}: registers the rows of a table as anyone could, through the public API, and accepts them as a
 * steward would.
 */
@NullMarked
package eu.klynge.standalone.launcher.load;

import org.jspecify.annotations.NullMarked;
