/** Webhooks over HTTP, for those who own them. */
@NullMarked
package eu.klynge.notification.webhook.web;

import org.jspecify.annotations.NullMarked;
