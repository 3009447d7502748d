/** Agencies that may hear of nothing any more. */
@NullMarked
package eu.klynge.notification.webhook.messaging;

import org.jspecify.annotations.NullMarked;
