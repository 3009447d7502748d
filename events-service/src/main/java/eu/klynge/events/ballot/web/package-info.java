/** The vote over HTTP. */
@NullMarked
package eu.klynge.events.ballot.web;

import org.jspecify.annotations.NullMarked;
