/** Series in the document store. */
@NullMarked
package eu.klynge.events.series.store;

import org.jspecify.annotations.NullMarked;
