/** Registrations as documents. */
@NullMarked
package eu.klynge.directory.registration.store;

import org.jspecify.annotations.NullMarked;
