/** The directory as files: for everybody to take, and for officers to bring in. */
@NullMarked
package eu.klynge.directory.exchange;

import org.jspecify.annotations.NullMarked;
