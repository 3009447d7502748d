/** Reports over HTTP: as JSON, as a page with charts, and on paper. */
@NullMarked
package eu.klynge.directory.benchmark.web;

import org.jspecify.annotations.NullMarked;
