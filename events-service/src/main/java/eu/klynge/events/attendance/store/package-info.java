/** Guest lists and guests in the document store. */
@NullMarked
package eu.klynge.events.attendance.store;

import org.jspecify.annotations.NullMarked;
