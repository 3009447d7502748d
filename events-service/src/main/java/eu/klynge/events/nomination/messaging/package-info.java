/** Labels as they are granted. */
@NullMarked
package eu.klynge.events.nomination.messaging;

import org.jspecify.annotations.NullMarked;
