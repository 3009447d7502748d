/** Logos as files of the document store. */
@NullMarked
package eu.klynge.directory.logo.store;

import org.jspecify.annotations.NullMarked;
