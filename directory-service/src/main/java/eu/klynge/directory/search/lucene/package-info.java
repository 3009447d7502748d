/** The index itself. */
@NullMarked
package eu.klynge.directory.search.lucene;

import org.jspecify.annotations.NullMarked;
