/** The view of contacts, made from their topic alone. */
@NullMarked
package eu.klynge.notification.notice.store;

import org.jspecify.annotations.NullMarked;
