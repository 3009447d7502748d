/** The same clusters and questions for several ways of searching, each in a process of its own. */
@NullMarked
package eu.klynge.benchmarks.search;

import org.jspecify.annotations.NullMarked;
