/** What the notification service says of itself: the agencies that may read the feed. */
@NullMarked
package eu.klynge.contracts.notification;

import org.jspecify.annotations.NullMarked;
