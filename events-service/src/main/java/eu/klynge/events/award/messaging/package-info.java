/** What is told of awards on their topic. */
@NullMarked
package eu.klynge.events.award.messaging;

import org.jspecify.annotations.NullMarked;
