/** The feed as documents. */
@NullMarked
package eu.klynge.notification.feed.store;

import org.jspecify.annotations.NullMarked;
