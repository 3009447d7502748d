/** The register over HTTP. */
@NullMarked
package eu.klynge.directory.label.web;

import org.jspecify.annotations.NullMarked;
