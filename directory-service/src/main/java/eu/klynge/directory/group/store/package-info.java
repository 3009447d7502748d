/** Groups as documents. */
@NullMarked
package eu.klynge.directory.group.store;

import org.jspecify.annotations.NullMarked;
