/** Accepted organisations: what the public reads and the feed carries. */
@NullMarked
package eu.klynge.directory.cluster;

import org.jspecify.annotations.NullMarked;
