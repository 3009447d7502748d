/** Finding clusters: an index in memory that every replica fills from the feed. */
@NullMarked
package eu.klynge.directory.search;

import org.jspecify.annotations.NullMarked;
