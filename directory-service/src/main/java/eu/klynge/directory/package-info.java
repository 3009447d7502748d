/** Cluster organisations register here, are validated, and are found. */
@NullMarked
package eu.klynge.directory;

import org.jspecify.annotations.NullMarked;
