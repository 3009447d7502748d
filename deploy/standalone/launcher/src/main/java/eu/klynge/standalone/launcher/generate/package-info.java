/**
 * Plausible cluster organisations for demonstrations, tests and benchmarks: the same seed gives the same ones, everywhere.
 */
@NullMarked
package eu.klynge.standalone.launcher.generate;

import org.jspecify.annotations.NullMarked;
