/** The view of clusters in the document store. */
@NullMarked
package eu.klynge.events.cluster.store;

import org.jspecify.annotations.NullMarked;
