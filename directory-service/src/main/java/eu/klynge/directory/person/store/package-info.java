/** Erasures as documents. */
@NullMarked
package eu.klynge.directory.person.store;

import org.jspecify.annotations.NullMarked;
