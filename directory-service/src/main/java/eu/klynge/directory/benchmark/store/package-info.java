/** Reports as documents. */
@NullMarked
package eu.klynge.directory.benchmark.store;

import org.jspecify.annotations.NullMarked;
