/** Keeps query strings, where follow-up secrets travel, out of log lines, metrics and traces. */
@NullMarked
package eu.klynge.kit.query;

import org.jspecify.annotations.NullMarked;
