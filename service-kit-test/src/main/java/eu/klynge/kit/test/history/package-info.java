/**
 * Judges what survived: changes that were acknowledged over HTTP against the records that lie on a topic. Plain values
 * in, plain values out, so that a fault test and a benchmark can share the verdict.
 */
@NullMarked
package eu.klynge.kit.test.history;

import org.jspecify.annotations.NullMarked;
