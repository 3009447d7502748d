/** Registration over HTTP: the guest's side and the organiser's. */
@NullMarked
package eu.klynge.events.attendance.web;

import org.jspecify.annotations.NullMarked;
