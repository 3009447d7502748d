/** Sends to addresses that strangers chose, and to none inside. */
@NullMarked
package eu.klynge.notification.webhook.http;

import org.jspecify.annotations.NullMarked;
