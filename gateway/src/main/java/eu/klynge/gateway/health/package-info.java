/** Whether the platform can be used right now, told to anyone, in one word a service. */
@NullMarked
package eu.klynge.gateway.health;

import org.jspecify.annotations.NullMarked;
