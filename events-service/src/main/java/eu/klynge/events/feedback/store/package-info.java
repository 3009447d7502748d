/** Feedback in the document store. */
@NullMarked
package eu.klynge.events.feedback.store;

import org.jspecify.annotations.NullMarked;
