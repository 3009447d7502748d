/** Events over HTTP: the organiser's desk and the public page. */
@NullMarked
package eu.klynge.events.event.web;

import org.jspecify.annotations.NullMarked;
