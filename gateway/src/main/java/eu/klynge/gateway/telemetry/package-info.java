/** One log line for every request, fit to be kept: no query, no address of a person, no person. */
@NullMarked
package eu.klynge.gateway.telemetry;

import org.jspecify.annotations.NullMarked;
