/** Public records as they arrive. */
@NullMarked
package eu.klynge.notification.feed.messaging;

import org.jspecify.annotations.NullMarked;
