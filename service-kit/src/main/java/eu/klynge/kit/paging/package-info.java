/** Opaque cursors over sorted lists. */
@NullMarked
package eu.klynge.kit.paging;

import org.jspecify.annotations.NullMarked;
