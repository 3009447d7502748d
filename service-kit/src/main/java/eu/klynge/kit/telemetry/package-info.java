/** What an operator sees of every process: logs, traces, metrics and health of the same make, on by default. */
@NullMarked
package eu.klynge.kit.telemetry;

import org.jspecify.annotations.NullMarked;
