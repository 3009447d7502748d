/** Clusters as documents. */
@NullMarked
package eu.klynge.directory.cluster.store;

import org.jspecify.annotations.NullMarked;
