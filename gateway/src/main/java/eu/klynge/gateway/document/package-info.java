/** What the platform says about itself: its API, its events, its problems and a first page. */
@NullMarked
package eu.klynge.gateway.document;

import org.jspecify.annotations.NullMarked;
