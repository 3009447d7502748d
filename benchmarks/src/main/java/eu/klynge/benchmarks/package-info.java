/** {@code ./klynge bench}: what the platform costs, each figure beside that of a named peer in the same run. */
@NullMarked
package eu.klynge.benchmarks;

import org.jspecify.annotations.NullMarked;
