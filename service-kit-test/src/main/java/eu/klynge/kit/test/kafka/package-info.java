/** Reading a topic as a stranger would, and writing to it what no owner would. */
@NullMarked
package eu.klynge.kit.test.kafka;

import org.jspecify.annotations.NullMarked;
