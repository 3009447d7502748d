/** What the platform says about itself to whoever builds on it: its API, its events, its problems. */
@NullMarked
package eu.klynge.gateway.document;

import org.jspecify.annotations.NullMarked;
