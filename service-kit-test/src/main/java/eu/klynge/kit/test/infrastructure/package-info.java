/**
 * A real broker and a real document store, started once for all tests of a JVM: containers where a Docker engine
 * answers and has their images, the embedded parts of the standalone platform elsewhere. The run says which.
 */
@NullMarked
package eu.klynge.kit.test.infrastructure;

import org.jspecify.annotations.NullMarked;
