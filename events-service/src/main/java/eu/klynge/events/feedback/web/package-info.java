/** Feedback over HTTP. */
@NullMarked
package eu.klynge.events.feedback.web;

import org.jspecify.annotations.NullMarked;
