/** Agencies as documents. */
@NullMarked
package eu.klynge.notification.agency.store;

import org.jspecify.annotations.NullMarked;
