/** Imports as documents, their files in GridFS. */
@NullMarked
package eu.klynge.directory.exchange.store;

import org.jspecify.annotations.NullMarked;
