/** A network that can be told to misbehave, between a service and what it depends on. */
@NullMarked
package eu.klynge.kit.test.proxy;

import org.jspecify.annotations.NullMarked;
