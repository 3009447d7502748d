/** What the system says of the machine and of processes, through {@code /proc}. */
@NullMarked
package eu.klynge.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
