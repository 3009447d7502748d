/**
 * What every request passes on its way in and every answer on its way out: who may have sent it and what it may carry.
 * Rules are plain filters; {@link eu.klynge.gateway.door.DoorFilter} keeps them off the management port.
 */
@NullMarked
package eu.klynge.gateway.door;

import org.jspecify.annotations.NullMarked;
