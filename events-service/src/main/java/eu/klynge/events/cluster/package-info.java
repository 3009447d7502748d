/** This service's own view of the cluster organisations, as far as events and awards need to know them. */
@NullMarked
package eu.klynge.events.cluster;

import org.jspecify.annotations.NullMarked;
