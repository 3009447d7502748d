/** The calendar over HTTP. */
@NullMarked
package eu.klynge.events.calendar.web;

import org.jspecify.annotations.NullMarked;
