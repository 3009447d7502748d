/** Results of awards in the document store. */
@NullMarked
package eu.klynge.directory.honour.store;

import org.jspecify.annotations.NullMarked;
