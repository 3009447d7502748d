/** Logos over HTTP. */
@NullMarked
package eu.klynge.directory.logo.web;

import org.jspecify.annotations.NullMarked;
