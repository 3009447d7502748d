/** Nominations over HTTP. */
@NullMarked
package eu.klynge.events.nomination.web;

import org.jspecify.annotations.NullMarked;
