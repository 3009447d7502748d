/** What the platform is compared with: the store and the broker without it, and nginx. */
@NullMarked
package eu.klynge.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
