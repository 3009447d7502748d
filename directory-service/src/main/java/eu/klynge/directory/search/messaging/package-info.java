/** Follows the feed of clusters from its beginning. */
@NullMarked
package eu.klynge.directory.search.messaging;

import org.jspecify.annotations.NullMarked;
