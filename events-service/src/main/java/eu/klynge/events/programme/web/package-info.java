/** Files over HTTP, and what is said of them. */
@NullMarked
package eu.klynge.events.programme.web;

import org.jspecify.annotations.NullMarked;
