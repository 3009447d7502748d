/** Notices on the web: what came, what is unread, and what comes now. */
@NullMarked
package eu.klynge.notification.inbox;

import org.jspecify.annotations.NullMarked;
