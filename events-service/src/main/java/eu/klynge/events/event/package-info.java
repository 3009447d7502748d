/** Events and their programmes: drafted, published, changed in numbered revisions, cancelled or held. */
@NullMarked
package eu.klynge.events.event;

import org.jspecify.annotations.NullMarked;
