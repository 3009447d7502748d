/** Files over HTTP, in and out, never whole in memory. */
@NullMarked
package eu.klynge.directory.exchange.web;

import org.jspecify.annotations.NullMarked;
