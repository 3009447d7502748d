/** Views of registrations and events, and circulars, in the document store. */
@NullMarked
package eu.klynge.notification.guest.store;

import org.jspecify.annotations.NullMarked;
