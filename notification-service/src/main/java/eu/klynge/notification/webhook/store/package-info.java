/** Webhooks, deliveries and who works on them, as documents. */
@NullMarked
package eu.klynge.notification.webhook.store;

import org.jspecify.annotations.NullMarked;
