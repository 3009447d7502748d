/** Clusters as they arrive on the feed. */
@NullMarked
package eu.klynge.events.cluster.messaging;

import org.jspecify.annotations.NullMarked;
