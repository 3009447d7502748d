/** The jury: who may not judge whom, marks, what they come to, and the shortlist. */
@NullMarked
package eu.klynge.events.jury;

import org.jspecify.annotations.NullMarked;
