/** Figures, and how they are shown at the terminal and kept in {@code RESULTS.md}. */
@NullMarked
package eu.klynge.benchmarks.report;

import org.jspecify.annotations.NullMarked;
