/**
 * Excellence of cluster management: schemes are data (indicators, weights, thresholds, phases of labels), and an organisation
 * checks itself against one before it pays for a label.
 */
@NullMarked
package eu.klynge.directory.excellence;

import org.jspecify.annotations.NullMarked;
