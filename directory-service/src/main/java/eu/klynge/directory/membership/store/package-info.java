/** Memberships as documents. */
@NullMarked
package eu.klynge.directory.membership.store;

import org.jspecify.annotations.NullMarked;
