/** What guests think afterwards: answers that nobody can tie to a guest, and their sums. */
@NullMarked
package eu.klynge.events.feedback;

import org.jspecify.annotations.NullMarked;
