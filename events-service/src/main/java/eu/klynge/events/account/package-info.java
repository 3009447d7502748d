/** Who acts, and for which organisations. */
@NullMarked
package eu.klynge.events.account;

import org.jspecify.annotations.NullMarked;
