/**
 * The Kafka broker of the standalone platform: a real one, KRaft, a single node, set up for a small machine.
 */
@NullMarked
package eu.klynge.standalone.broker;

import org.jspecify.annotations.NullMarked;
