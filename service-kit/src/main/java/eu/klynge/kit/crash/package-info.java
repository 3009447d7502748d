/** Named points between two durable steps at which a fault test may end the process. */
@NullMarked
package eu.klynge.kit.crash;

import org.jspecify.annotations.NullMarked;
