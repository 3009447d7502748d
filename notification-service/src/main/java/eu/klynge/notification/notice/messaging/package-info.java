/** Contacts and registrations as they arrive. */
@NullMarked
package eu.klynge.notification.notice.messaging;

import org.jspecify.annotations.NullMarked;
