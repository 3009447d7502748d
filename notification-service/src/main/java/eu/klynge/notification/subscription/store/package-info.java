/** Subscriptions, what waits for a digest, and digests. */
@NullMarked
package eu.klynge.notification.subscription.store;

import org.jspecify.annotations.NullMarked;
