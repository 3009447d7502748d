/** Schemes and self-checks as documents. */
@NullMarked
package eu.klynge.directory.excellence.store;

import org.jspecify.annotations.NullMarked;
