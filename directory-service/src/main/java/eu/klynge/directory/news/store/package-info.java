/** Posts as documents. */
@NullMarked
package eu.klynge.directory.news.store;

import org.jspecify.annotations.NullMarked;
