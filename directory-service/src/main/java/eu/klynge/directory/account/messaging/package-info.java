/** Accepted registrations as they arrive. */
@NullMarked
package eu.klynge.directory.account.messaging;

import org.jspecify.annotations.NullMarked;
