/** Agencies over HTTP. */
@NullMarked
package eu.klynge.notification.agency.web;

import org.jspecify.annotations.NullMarked;
