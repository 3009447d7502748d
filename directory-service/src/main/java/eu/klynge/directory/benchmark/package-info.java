/**
 * Benchmarking: an organisation's measured values beside those of its technology field, its country and the holders of the
 * highest label. Nothing is shown of fewer than five others, nor what two shown sets would tell of fewer than five.
 */
@NullMarked
package eu.klynge.directory.benchmark;

import org.jspecify.annotations.NullMarked;
