/** Guests, their registrations and their events as they arrive. */
@NullMarked
package eu.klynge.notification.guest.messaging;

import org.jspecify.annotations.NullMarked;
