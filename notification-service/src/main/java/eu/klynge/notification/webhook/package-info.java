/**
 * Public events sent to the addresses that agencies and organisations name, signed as Standard Webhooks say. An intent is
 * written before anything is sent; each webhook has a lane of its own.
 */
@NullMarked
package eu.klynge.notification.webhook;

import org.jspecify.annotations.NullMarked;
