/** The feed over HTTP: pages, long polls, a stream, the current state, and its record for data catalogues. */
@NullMarked
package eu.klynge.notification.feed.web;

import org.jspecify.annotations.NullMarked;
