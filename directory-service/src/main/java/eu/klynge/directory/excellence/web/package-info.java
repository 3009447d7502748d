/** Schemes and self-checks over HTTP. */
@NullMarked
package eu.klynge.directory.excellence.web;

import org.jspecify.annotations.NullMarked;
