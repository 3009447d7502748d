/** Subscriptions as their owners see and change them. */
@NullMarked
package eu.klynge.notification.subscription.web;

import org.jspecify.annotations.NullMarked;
