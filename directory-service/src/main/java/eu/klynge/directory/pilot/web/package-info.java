/** Pilots over HTTP: stewards start and close them, editors answer, everybody sees countries and results. */
@NullMarked
package eu.klynge.directory.pilot.web;

import org.jspecify.annotations.NullMarked;
