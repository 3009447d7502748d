/** Entries in the service's own database. */
@NullMarked
package eu.klynge.notification.inbox.store;

import org.jspecify.annotations.NullMarked;
