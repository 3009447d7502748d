/** Letters, mutes and suppressed addresses in the service's own database. */
@NullMarked
package eu.klynge.notification.mail.store;

import org.jspecify.annotations.NullMarked;
