/** How every service speaks with Kafka: one policy for clients, one way to say which topics must exist. */
@NullMarked
package eu.klynge.kit.kafka;

import org.jspecify.annotations.NullMarked;
