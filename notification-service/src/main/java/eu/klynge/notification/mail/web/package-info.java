/** Unsubscribing with one click, bounces, and what the operator sees. */
@NullMarked
package eu.klynge.notification.mail.web;

import org.jspecify.annotations.NullMarked;
