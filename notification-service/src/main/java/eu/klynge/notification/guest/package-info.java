/** Guests of events: where they stand, and what they hear of it by e-mail. Pseudonyms alone; who it is, contacts say. */
@NullMarked
package eu.klynge.notification.guest;

import org.jspecify.annotations.NullMarked;
